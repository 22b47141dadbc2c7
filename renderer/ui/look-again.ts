/** As often as somebody can follow with their eyes. */
const restMs = 250;

/**
 * When the state is back, sales move by the dozen and every move is told. However many there are, they are one look now, one
 * more behind the last of them, and a rest between any two: the main process takes a page that asks more than fifty times
 * a second for a broken one, and loads it anew.
 * @returns what is called at each move
 */
export function createLookAgain(look: () => Promise<void>): () => void {
  let isLooking = false;
  let hasMoved = false;
  async function lookOn(): Promise<void> {
    isLooking = true;
    while (hasMoved) {
      hasMoved = false;
      await look();
      await new Promise(resolve => setTimeout(resolve, restMs));
    }
    isLooking = false;
  }
  return () => {
    hasMoved = true;
    if (!isLooking) void lookOn();
  };
}
