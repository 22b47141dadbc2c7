import { PNG } from 'pngjs';
import { expect, it } from 'vitest';
import { pngFile } from '../../../../electron/devices/virtual/png-file';

it('writes a file that another program reads dot for dot', () => {
  const data = Uint8ClampedArray.from([0, 20, 255, 128, 255, 255].flatMap(grey => [grey, grey, grey, 255]));
  const read = PNG.sync.read(Buffer.from(pngFile({ data, width: 3, height: 2 })));
  expect([read.width, read.height, [...read.data]]).toEqual([3, 2, [...data]]);
});
