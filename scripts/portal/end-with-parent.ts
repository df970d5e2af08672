/** Loaded before a program by `--import`: ends it when whoever started it goes away, however that ended. */
process.once('disconnect', () => process.exit(0));
// The channel alone must not keep a program alive that is done.
process.channel?.unref();
