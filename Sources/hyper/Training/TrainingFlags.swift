import HyperIO

/// The flags of `hyper train` that were given, under their names with underscores: the last word over a file's settings.
struct TrainingFlags {
  private(set) var settings = JSONObject()
  /// Whether the seed is to be drawn: where the run has none yet.
  let drawsSeed: Bool

  init(_ command: TrainCommand) {
    drawsSeed = command.seed == -1
    set("preset", command.preset)
    set("from", command.from)
    set("out", command.out)
    set("branches", command.branches)
    set("tokenizer", command.tokenizer)
    set("sampling", command.sampling)
    set("optimizer", command.optimizer)
    set("precision", command.precision)
    set("sample_prompt", command.samplePrompt)
    if !command.data.isEmpty { settings["data"] = JSON(command.data) }
    if !command.val.isEmpty { settings["val"] = JSON(command.val) }
    set("dropout", command.dropout)
    set("ema", command.ema)
    set("patience", command.patience)
    if command.qat { settings["qat"] = true }
    set("qat_start", command.qatStart)
    set("qat_type", command.qatType)
    set("qat_group", command.qatGroup)
    set("qat_token_embedding_type", command.qatTokenEmbeddingType)
    set("max_tokens", command.maxTokens)
    set("num_iterations", command.numIterations)
    set("max_minutes", command.maxMinutes)
    if !drawsSeed { set("seed", command.seed) }
    set("threads", command.threads)
    set("vocab_size", command.vocabSize)
    set("device_batch_size", command.deviceBatchSize)
    set("sequence_length", command.sequenceLength)
    set("total_batch_size", command.totalBatchSize)
    set("warmup_steps", command.warmupSteps)
    set("eval_every", command.evalEvery)
    set("sample_every", command.sampleEvery)
    set("save_every", command.saveEvery)
    set("evolve_every", command.evolveEvery)
    set("keep", command.keep)
    set("learning_rate", command.learningRate)
    set("weight_decay", command.weightDecay)
    set("grad_clip", command.gradClip)
    set("final_lr_frac", command.finalLrFrac)
    set("energy_weight", command.energyWeight)
    set("gate_weight", command.gateWeight)
    set("sparsity_weight", command.sparsityWeight)
    set("target_rate", command.targetRate)
    set("consistency_weight", command.consistencyWeight)
    set("spike_anneal", command.spikeAnneal)
    set("skip_low_loss", command.skipLowLoss)
    if command.gradientCheckpointing { settings["gradient_checkpointing"] = true }
  }

  private mutating func set(_ key: String, _ value: String?) { if let value { settings[key] = .string(value) } }
  private mutating func set(_ key: String, _ value: Int?) { if let value { settings[key] = .integer(value) } }
  private mutating func set(_ key: String, _ value: Double?) { if let value { settings[key] = .number(value) } }
}
