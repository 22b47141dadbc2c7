import { ArrowRight } from 'lucide-react';
import type { ReactNode } from 'react';

type Props = {
  readonly title: string;
  /** The one figure or word that is read from across the room. */
  readonly figure: string;
  readonly detail?: string | null;
  /** 'calm' asks nothing of anybody; 'warn' may wait, 'bad' may not. */
  readonly tone?: 'calm' | 'warn' | 'bad';
  readonly children?: ReactNode;
  /** Where it is dealt with. */
  readonly link: { readonly text: string; readonly onGo: () => void };
  readonly isWide?: boolean;
};

/** One thing at a glance, and the way to where it is dealt with. */
export function Tile({ title, figure, detail = null, tone = 'calm', children, link, isWide = false }: Props) {
  return (
    <section className={`tile tile-${tone}${isWide ? ' tile-wide' : ''}`} aria-label={title}>
      <h3 className="tile-title">{title}</h3>
      <p className="tile-figure">{figure}</p>
      {detail === null ? null : <p className="tile-detail">{detail}</p>}
      {children}
      <button type="button" className="tile-link" onClick={link.onGo}>
        {link.text}
        <ArrowRight aria-hidden="true" />
      </button>
    </section>
  );
}
