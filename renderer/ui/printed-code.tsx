import { useEffect, useState } from 'react';
import type { PrintedCode as Code, DrawnCode } from '../../shared/scan/drawn-code';
import './printed-code.css';

type Props = { readonly code: Code; readonly label: string };

/**
 * The very code that a printer would print, so that a phone held before the screen reads it too. What draws it is an eighth of the
 * page and is loaded with the first code; its place and its name are there before.
 */
export function PrintedCode({ code: { kind, text }, label }: Props) {
  const drawn = useDrawnCode(kind, text);
  if (drawn === 'impossible') return <p className="printed-code-text">{label}</p>;
  return (
    <svg
      className={`printed-code printed-code-${kind}`}
      role="img"
      aria-label={label}
      viewBox={drawn === null ? undefined : `0 0 ${drawn.width} ${drawn.height}`}
      preserveAspectRatio="none"
    >
      {drawn === null ? null : <path fillRule="evenodd" d={drawn.path} />}
    </svg>
  );
}

/** null while it is not drawn yet. */
function useDrawnCode(kind: Code['kind'], text: string): DrawnCode | 'impossible' | null {
  const [drawn, setDrawn] = useState<DrawnCode | 'impossible' | null>(null);
  useEffect(() => {
    let isWanted = true;
    const show = (next: DrawnCode | null) => {
      if (isWanted) setDrawn(next ?? 'impossible');
    };
    // Without its drawing a code is still said in words.
    import('../../shared/scan/drawn-code').then(
      ({ drawCode }) => show(drawCode({ kind, text })),
      () => show(null),
    );
    return () => {
      isWanted = false;
    };
  }, [kind, text]);
  return drawn;
}
