import Kernels

/// A kernel, whatever its arguments are.
typealias Kernel = @convention(c) (UnsafeRawPointer?) -> Void

/// What one thread of a team does in a forward pass, as the operations prepare it: kernel calls with all their arguments.
package struct KernelCalls {
  /// Whose calls these are, and among how many threads.
  let thread: Int
  let threads: Int
  let backend: Backend
  /// How the operation that is being prepared is shared.
  var sharing = Sharing.alone
  private(set) var calls: [hk_call] = []
  private let memory: ArgumentMemory

  init(thread: Int, threads: Int, backend: Backend, memory: ArgumentMemory) {
    self.thread = thread
    self.threads = threads
    self.backend = backend
    self.memory = memory
  }

  /// The part of `count` rows, channels or panels that this thread does; parts begin at multiples of `unit`.
  func part(of count: Int, unit: Int = 1) -> Range<Int> {
    guard sharing == .parts else { return 0..<count }
    let units = (count + unit - 1) / unit
    return min(count, units * thread / threads * unit)..<min(count, units * (thread + 1) / threads * unit)
  }

  /// Where this thread finds `tensor` from (row, column) on: a tensor of which every thread has a copy, in its own.
  func data(_ tensor: Tensor, row: Int = 0, column: Int = 0) -> UnsafeMutablePointer<Float> {
    tensor.value.floats(copy: thread) + tensor.offset + row * tensor.rowStride + column
  }

  /// Adds a call of `kernel`, one of a table of kernels, which takes a pointer to such `arguments`.
  mutating func add<Function, Arguments>(_ kernel: Function, _ arguments: Arguments) {
    calls.append(hk_call(kernel: unsafeBitCast(kernel, to: Kernel.self), arguments: memory.keep(arguments)))
  }

  /// Adds a call that runs the forward pass of `operation` as a whole.
  mutating func add(_ operation: some Operation) {
    let call = memory.keep(ForwardCall(operation, backend))
    calls.append(
      hk_call(
        kernel: { context in
          guard let context else { return }
          Unmanaged<ForwardCall>.fromOpaque(context).takeUnretainedValue().run()
        }, arguments: Unmanaged.passUnretained(call).toOpaque()))
  }

  /// Adds the end of a phase.
  mutating func endPhase() { calls.append(hk_call(kernel: nil, arguments: nil)) }
}

/// An operation's forward pass as the callee of a call.
private final class ForwardCall {
  private let operation: any Operation
  private let backend: Backend

  init(_ operation: any Operation, _ backend: Backend) {
    self.operation = operation
    self.backend = backend
  }

  func run() { operation.forward(backend) }
}

/// Keeps the arguments of a program's calls where they are.
final class ArgumentMemory {
  private var blocks: [UnsafeMutableRawPointer] = []
  private var objects: [AnyObject] = []

  deinit { for block in blocks { block.deallocate() } }

  /// A copy of `arguments`, a struct of C.
  func keep<Arguments>(_ arguments: Arguments) -> UnsafePointer<Arguments> {
    let block = UnsafeMutableRawPointer.allocate(
      byteCount: MemoryLayout<Arguments>.stride, alignment: Memory.alignment)
    blocks.append(block)
    return UnsafePointer(block.initializeMemory(as: Arguments.self, to: arguments))
  }

  func keep<Object: AnyObject>(_ object: Object) -> Object {
    objects.append(object)
    return object
  }
}
