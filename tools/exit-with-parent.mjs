// Loaded into programs of the launcher: when it is killed, their channel closes and they stop as they would for Ctrl+C.
if (process.channel) {
  process.channel.unref();
  process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
}
