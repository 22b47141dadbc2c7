const firstLetter = 0x21;
const letters = 0x7e - firstLetter + 1;
const bytesPerLine = 32;
const lineFeed = 0x0a;

/**
 * What comes out of a printer that lost its place in what it was sent: a letter for every byte, whatever it was, so that no
 * command is one any more, none of its codes can be read, and nothing is cut off.
 */
export function garble(bytes: Uint8Array): Uint8Array {
  const noise: number[] = [];
  bytes.forEach((byte, at) => {
    noise.push(firstLetter + ((byte * 37 + at) % letters));
    if (at % bytesPerLine === bytesPerLine - 1) noise.push(lineFeed);
  });
  return Uint8Array.from([...noise, lineFeed]);
}
