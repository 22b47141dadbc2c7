import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import type { Picture } from '../../../electron/devices/virtual/fill-path';

const wasm = readFileSync(createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm'));
let isPrepared = false;

/** What a scanner reads off a picture, top to bottom: an independent judge of what we draw. */
export async function readCodes(
  picture: Picture,
): Promise<readonly { readonly format: string; readonly text: string }[]> {
  if (!isPrepared) {
    // From the disk: left alone, the library fetches itself from the network.
    prepareZXingModule({
      overrides: { wasmBinary: wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.length) },
    });
    isPrepared = true;
  }
  const found = await readBarcodes(picture as unknown as ImageData, {
    formats: ['QRCode', 'Code128'],
    tryHarder: true,
  });
  return found
    .toSorted((a, b) => a.position.topLeft.y - b.position.topLeft.y)
    .map(({ format, text }) => ({ format, text }));
}
