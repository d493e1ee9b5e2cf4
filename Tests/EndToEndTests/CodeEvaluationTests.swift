import HyperIO
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Whether the tests' PATH has python3 and the system can confine it.
private let hasPython: Bool = {
  #if os(Linux)
    ["/usr/bin/python3", "/bin/python3"].contains(where: FileSystem.exists)
  #else
    false
  #endif
}()

extension EndToEnd {
  /// Programs of models run apart: right ones pass, broken ones fail, and neither reaches outside.
  @Suite(.enabled(if: hasPython, "needs Linux and python3 on PATH")) struct CodeEvaluationTests {
    private func evaluate(_ format: String, _ data: String, _ more: String...) throws -> HyperProcess.Outcome {
      try HyperProcess(
        ["eval", "--task", format, "--data", data, "--allow-code-execution", "--json"] + more
      ).outcome()
    }

    /// A problem f(3) == 9 whose own solution is `body`.
    private func problem(_ id: String, _ body: String) -> JSON {
      [
        "task_id": .string(id), "prompt": "def f(x):\n", "entry_point": "f",
        "canonical_solution": .string(body.split(separator: "\n").map { "    \($0)\n" }.joined()),
        "test": "def check(candidate):\n    assert candidate(3) == 9\n",
      ]
    }

    /// The verdict on each problem by its id.
    private func verdicts(_ problems: [JSON], _ more: String...) throws -> (json: JSON, results: [String: String]) {
      let (data, log) = (Workspace.fresh("problems") + ".jsonl", Workspace.fresh("log"))
      try FileSystem.write(problems.map { $0.text() + "\n" }.joined(), to: data)
      let outcome = try HyperProcess(
        [
          "eval", "--task", "humaneval", "--data", data, "--allow-code-execution", "--json", "--reference",
          "--log-samples", log,
        ] + more
      ).outcome()
      #expect(outcome.status == 0, "\(outcome.errors)")
      var results: [String: String] = [:]
      for line in try FileSystem.read(log).split(separator: UInt8(ascii: "\n")) {
        let record = try JSON(parsing: Array(line), source: log)
        results[record["task_id"]?.string ?? ""] = record["result"]?.string
        #expect(record["passed"] == .bool(record["result"] == "passed"))
      }
      return (try outcome.json(), results)
    }

    @Test func rightSolutionsPass() throws {
      let (json, results) = try verdicts([
        problem("plain", "return x * x"),
        problem("modules", "import math, re, collections\nreturn int(math.pow(x, 2))"),
        problem("prints", "print('x' * 100000)\nreturn x * x"),
        problem(
          "threads", "import threading\nt = threading.Thread(target=lambda: None)\nt.start()\nt.join()\nreturn 9"),
        problem("reads", "return len(open(__file__).read()) * 0 + 9"),
        problem("shows its progress", "import sys\nsys.stderr.write('half done\\r')\nsys.stderr.flush()\nreturn 9"),
      ])
      #expect(results.values.allSatisfy { $0 == "passed" }, "\(results)")
      #expect(json["accuracy"] == 1.0 && json["count"] == 6 && json["answered"] == 6 && json["coverage"] == 1.0)
      #expect(json["error_when_answered"] == 0.0 && json["pass_at_k"]?["1"] == 1.0 && json["solved"] == 6)
    }

    @Test func brokenSolutionsFail() throws {
      let outside = Workspace.fresh("outside")
      let precious = Workspace.fresh("precious")
      try FileSystem.write("precious", to: precious)
      let broken: [(String, String, String)] = [
        ("wrong", "return x", "failed: AssertionError"), ("raises", "return 1 / 0", "failed: ZeroDivisionError: "),
        ("syntax", "return (", "failed: SyntaxError: "), ("exits", "import sys; sys.exit(0)", "failed: it ended early"),
        ("exits at once", "import os; os._exit(0)", "failed: it ended early, with status 0"),
        ("loops", "while True: pass", "timed out"), ("sleeps", "import time\ntime.sleep(1000)", "timed out"),
        ("memory", "return len('x' * (1 << 40))", "failed: MemoryError"),
        ("recursion", "return f(x)", "failed: RecursionError"),
        ("socket", "import socket\nsocket.socket()\nreturn 9", "failed: PermissionError"),
        ("writes", "open('\(outside)', 'w').write('x')\nreturn 9", "failed: PermissionError"),
        ("writes here", "open('x', 'w').write('x')\nreturn 9", "failed: PermissionError"),
        ("overwrites", "open('\(precious)', 'r+').write('x')\nreturn 9", "failed: PermissionError"),
        ("removes", "import os\nos.remove('\(precious)')\nreturn 9", "failed: PermissionError"),
        ("renames", "import os\nos.rename('\(precious)', '\(outside)')\nreturn 9", "failed: PermissionError"),
        ("makes", "import os\nos.mkdir('\(outside)')\nreturn 9", "failed: PermissionError"),
        ("links", "import os\nos.symlink('/', '\(outside)')\nreturn 9", "failed: PermissionError"),
        ("modes", "import os\nos.chmod('\(precious)', 0)\nreturn 9", "failed: PermissionError"),
        // fchmodat2, which is newer than many a system's headers.
        (
          "modes by number",
          "import ctypes\nreturn 9 if ctypes.CDLL(None).syscall(452, -100, b'\(precious)', 0, 0) == 0 else 0",
          "failed: AssertionError"
        ),
        ("forks", "import os\nos.fork()\nreturn 9", "failed: PermissionError"),
        ("starts", "import subprocess\nsubprocess.run(['true'])\nreturn 9", "failed: PermissionError"),
        ("shell", "import os\nreturn 9 if os.system('true') == 0 else 0", "failed: AssertionError"),
        ("signals", "import os\nos.kill(os.getppid(), 9)\nreturn 9", "failed: PermissionError"),
        (
          "signals by a file",
          """
          import os, fcntl
          r, w = os.pipe()
          fcntl.fcntl(r, fcntl.F_SETOWN, os.getppid())
          fcntl.fcntl(r, 10, 9)
          fcntl.fcntl(r, fcntl.F_SETFL, os.O_ASYNC)
          os.write(w, b'x')
          return 9
          """, "failed: PermissionError"
        ),
        (
          "signals by a file of a process",
          """
          import os, fcntl, struct
          r, w = os.pipe()
          fcntl.fcntl(r, 15, struct.pack('ii', 1, os.getppid()))
          fcntl.fcntl(r, fcntl.F_SETFL, os.O_ASYNC)
          os.write(w, b'x')
          return 9
          """, "failed: PermissionError"
        ),
        (
          "another signal of a file", "import os, fcntl\nfcntl.fcntl(os.pipe()[0], 10, 9)\nreturn 9",
          "failed: PermissionError"
        ),
        ("a file's owner", "import fcntl\nfcntl.ioctl(0, 0x8901, b'1234')\nreturn 9", "failed: PermissionError"),
        (
          "a file's flags", "import fcntl\nfcntl.ioctl(open(__file__), 0x40086602, b'12345678')\nreturn 9",
          "failed: PermissionError"
        ),
        ("another user", "import os\nos.seteuid(1)\nreturn 9", "failed: PermissionError"),
        ("other processors", "import os\nos.sched_setaffinity(os.getppid(), {0})\nreturn 9", "failed: PermissionError"),
        (
          "raises limits",
          "import resource\nresource.setrlimit(resource.RLIMIT_CPU, (1000, 1000))\nreturn 9", "failed: "
        ),
      ]
      let (json, results) = try verdicts(
        broken.map { problem($0.0, $0.1) }, "--timeout", "1", "--memory", "256", "-t", "4")
      for (id, _, expected) in broken {
        #expect(results[id]?.hasPrefix(expected) == true, "\(id): \(results[id] ?? "")")
      }
      #expect(json["accuracy"] == 0.0 && json["error_when_answered"] == 1.0 && json["timed_out"] == 2)
      #expect(try FileSystem.readText(precious) == "precious" && !FileSystem.exists(outside))
    }

    /// A program that only waits does not outlive a hyper that was killed.
    @Test func programsEndWithUs() throws {
      let (place, data) = (Workspace.fresh("scratch"), Workspace.fresh("problems") + ".jsonl")
      try FileSystem.makeDirectory(place)
      try FileSystem.write(problem("waits", "import time\ntime.sleep(600)\nreturn 9").text() + "\n", to: data)
      let process = try HyperProcess(
        ["eval", "--task", "humaneval", "--data", data, "--reference", "--allow-code-execution", "--timeout", "600"],
        environment: ["TMPDIR": place])
      func isRunning() throws -> Bool {
        try FileSystem.list("/proc").contains { name in
          guard Int(name) != nil, let file = fopen("/proc/\(name)/cmdline", "r") else { return false }
          defer { fclose(file) }
          var words = [UInt8](repeating: 0, count: 4096)
          let count = fread(&words, 1, words.count, file)
          return String(decoding: words[..<count], as: UTF8.self).contains(place)
        }
      }
      while try !isRunning(), !process.hasEnded() { usleep(1000) }
      #expect(try isRunning())
      process.send(SIGKILL)
      _ = try process.outcome()
      for _ in 0..<5000 where try isRunning() { usleep(1000) }
      #expect(try !isRunning())
    }

    @Test func aModelsProgramsAreScored() throws {
      let data = Workspace.fresh("problems") + ".jsonl"
      try FileSystem.write([problem("a", "pass"), problem("b", "pass")].map { $0.text() + "\n" }.joined(), to: data)
      let outcome = try evaluate(
        "humaneval", data, "-m", Workspace.model(), "--samples", "3", "--k", "1", "--k", "2", "-n", "8")
      #expect(outcome.status == 0, "\(outcome.errors)")
      let json = try outcome.json()
      #expect(json["accuracy"] == 0.0 && json["count"] == 2 && json["samples"] == 3, "a storyteller is no programmer")
      #expect(json["pass_at_k"]?["2"] == 0.0 && json["reference"] == false)
    }

    @Test func withoutTheFlagNothingRuns() throws {
      for format in ["humaneval", "mbpp"] {
        let outcome = try hyper("eval", "--task", format, "--data", "x.jsonl", "--reference")
        #expect(outcome.status == 64 && outcome.errors.contains("expected --allow-code-execution"))
      }
    }

    @Test func noPythonIsSaidSo() throws {
      let data = Workspace.fresh("problems") + ".jsonl"
      try FileSystem.write(problem("a", "return 9").text() + "\n", to: data)
      let outcome = try hyper(
        "eval", "--task", "humaneval", "--data", data, "--allow-code-execution", "--reference",
        environment: ["PATH": "/nowhere"])
      #expect(outcome.status == 1)
      #expect(outcome.errors == "hyper: python3: expected the program on PATH (apt-get install python3), found none\n")
    }
  }
}
