/// The public sets that `hyper data get` knows.
enum PublicDataSet: String, CaseIterable {
  case tinystories
  case gsm8k

  /// One file of a set.
  struct File {
    let name: String
    let url: String
    /// SHA-256 in hexadecimal; nil where the publisher's server tells it (Hugging Face does, for large files).
    let sha256: String?
  }

  var files: [File] {
    switch self {
    case .tinystories:
      ["TinyStoriesV2-GPT4-train.txt", "TinyStoriesV2-GPT4-valid.txt"].map {
        File(
          name: $0, url: "https://huggingface.co/datasets/roneneldan/TinyStories/resolve/main/\($0)", sha256: nil)
      }
    case .gsm8k:
      [
        File(
          name: "gsm8k-train.jsonl",
          url: "https://raw.githubusercontent.com/openai/grade-school-math/"
            + "3101c7d5072418e28b9008a6636bde82a006892c/grade_school_math/data/train.jsonl",
          sha256: "17f347dc51477c50d4efb83959dbb7c56297aba886e5544ee2aaed3024813465")
      ]
    }
  }

  var licence: String {
    switch self {
    case .tinystories: "CDLA-Sharing-1.0 (Eldan and Li, 2023, arXiv 2305.07759)"
    case .gsm8k: "MIT (Cobbe et al., 2021, arXiv 2110.14168)"
    }
  }
}
