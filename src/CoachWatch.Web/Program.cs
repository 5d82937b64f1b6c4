using CoachWatch.Web.Commands;

return await CommandLine.RunAsync(args);
