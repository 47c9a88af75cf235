// Loaded into the API by the launcher: when the launcher is killed, its channel closes and the API stops as it would for Ctrl+C.
if (process.channel) {
  process.channel.unref();
  process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
}
