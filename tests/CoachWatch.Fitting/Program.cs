using CoachWatch.Fitting;

return Command.Run(args);
