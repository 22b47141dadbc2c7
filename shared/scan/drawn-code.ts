import { code128, type DrawingContext, qrcode } from 'bwip-js/generic';

/** What is printed as a picture and read back by a scanner. */
export type PrintedCode = { readonly kind: 'qr' | 'code128'; readonly text: string };

/** Dark areas of a code as an SVG path in a box of this size, filled by the even-odd rule. The quiet zone is the drawer's. */
export type DrawnCode = { readonly width: number; readonly height: number; readonly path: string };

/** How tall bars are drawn, in modules. */
const barHeight = 30;
const oneModule = { scale: 1, scaleX: 1, scaleY: 1, paddingwidth: 0, paddingheight: 0 } as const;
const pointsPerMillimetre = 72 / 25.4;

/** The same picture for paper on the screen and in a file. null: a text that such a code cannot hold. */
export function drawCode({ kind, text }: PrintedCode): DrawnCode | null {
  try {
    if (kind === 'qr') return qrcode<DrawnCode>({ ...oneModule, bcid: 'qrcode', text }, pathContext());
    const height = barHeight / pointsPerMillimetre;
    return code128<DrawnCode>({ ...oneModule, bcid: 'code128', text, height }, pathContext());
  } catch (cause) {
    // The library throws its complaints about the text as strings or errors named after it; anything else is a fault.
    if (isComplaint(cause)) return null;
    throw cause;
  }
}

function isComplaint(cause: unknown): boolean {
  return typeof cause === 'string' || (cause instanceof Error && /^bwipp?[.-]/i.test(cause.message));
}

/** Collects what the library draws as one path; it knows neither pixels nor letters. */
function pathContext(): DrawingContext<DrawnCode> {
  let size = { width: 0, height: 0 };
  const parts: string[] = [];
  return {
    scale: () => null,
    measure: () => ({ width: 0, ascent: 0, descent: 0 }),
    init: (width, height) => {
      size = { width, height };
    },
    // Upright bars only; the middle of an odd one is given rounded up.
    line: (x, from, _, to, thick) => {
      parts.push(`M${x - Math.ceil(thick / 2)} ${from}h${thick}V${to}h${-thick}z`);
    },
    polygon: points => {
      parts.push(`M${points.map(([x, y]) => `${x} ${y}`).join('L')}z`);
    },
    hexagon: () => {},
    ellipse: () => {},
    fill: () => {},
    text: () => {},
    end: () => ({ ...size, path: parts.join('') }),
  };
}
