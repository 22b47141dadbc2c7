/** A grey picture as the reader of codes takes it. */
export type Picture = { readonly data: Uint8ClampedArray; readonly width: number; readonly height: number };

type Point = readonly [number, number];

/** Fills an SVG path by the even-odd rule, white around it: for paths of straight lines, `M L H V h v z`, which is what codes are. */
export function fillPath(
  drawn: { readonly width: number; readonly height: number; readonly path: string },
  options: { readonly scale: number; readonly margin: number },
): Picture {
  const { scale, margin } = options;
  const width = Math.round((drawn.width + 2 * margin) * scale);
  const height = Math.round((drawn.height + 2 * margin) * scale);
  const shapes = shapesOf(drawn.path);
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let row = 0; row < height; row += 1) {
    const y = (row + 0.5) / scale - margin;
    const crossings = shapes.flatMap(shape => crossingsAt(shape, y)).sort((a, b) => a - b);
    for (let at = 0; at + 1 < crossings.length; at += 2) {
      const from = Math.round(((crossings[at] ?? 0) + margin) * scale);
      const to = Math.round(((crossings[at + 1] ?? 0) + margin) * scale);
      for (let column = from; column < to; column += 1) data.set([0, 0, 0], (row * width + column) * 4);
    }
  }
  return { data, width, height };
}

function shapesOf(path: string): readonly (readonly Point[])[] {
  return path
    .split('z')
    .filter(part => part !== '')
    .map(part => {
      const points: Point[] = [];
      for (const [, letter = '', numbers = ''] of part.matchAll(/([MLHVhv])([^MLHVhv]*)/g)) {
        const [a = 0, b = 0] = numbers.trim().split(/[ ,]+/).map(Number);
        const [x, y] = points.at(-1) ?? [0, 0];
        points.push(
          ({ M: [a, b], L: [a, b], H: [a, y], V: [x, a], h: [x + a, y], v: [x, y + a] } as const)[letter as 'M'],
        );
      }
      return points;
    });
}

function crossingsAt(shape: readonly Point[], y: number): readonly number[] {
  return shape.flatMap(([x0, y0], index) => {
    const [x1, y1] = shape[(index + 1) % shape.length] ?? [x0, y0];
    return y0 > y === y1 > y ? [] : [x0 + ((y - y0) / (y1 - y0)) * (x1 - x0)];
  });
}
