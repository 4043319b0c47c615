/** Work that leaves nothing half-made behind, whether it fails or is stopped. */

/** Works, and does `drop` after it, whatever happens; by Ctrl C the program ends with it, saying so. */
export async function leavingNothing<Result>(
  work: () => Promise<Result>,
  drop: () => Promise<void>,
): Promise<Result> {
  const stop = () => {
    console.error('Stopped; nothing was written.');
    void drop().then(() => process.exit(1));
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  try {
    return await work();
  } finally {
    process.off('SIGINT', stop);
    process.off('SIGTERM', stop);
    await drop();
  }
}
