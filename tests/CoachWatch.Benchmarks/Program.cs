using CoachWatch.Benchmarks;

return await Benchmark.RunAsync(args);
