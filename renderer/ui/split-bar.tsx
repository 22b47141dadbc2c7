import './split-bar.css';

export type BarPart = {
  /** Which pattern it is drawn in; patterns differ in more than their colour. */
  readonly look: 'solid' | 'striped' | 'dotted' | 'empty';
  readonly label: string;
  readonly text: string;
  readonly share: number;
  /** Kept in the words also when there is nothing of it. */
  readonly isAlwaysNamed?: boolean;
};

/** A whole and its parts. The words below say the same as the picture, each beside its own pattern. */
export function SplitBar({ parts }: { readonly parts: readonly BarPart[] }) {
  return (
    <div className="split-bar">
      <div className="split-bar-track" aria-hidden="true">
        {parts.map(({ label, look, share }) =>
          share <= 0 ? null : (
            <span key={label} className={`split-bar-part split-bar-${look}`} style={{ flexGrow: share }} />
          ),
        )}
      </div>
      <dl className="split-bar-words">
        {parts.map(({ label, look, text, share, isAlwaysNamed }) =>
          share <= 0 && isAlwaysNamed !== true ? null : (
            <div key={label}>
              <dt>
                <span className={`split-bar-key split-bar-${look}`} aria-hidden="true" />
                {label}
              </dt>
              <dd>{text}</dd>
            </div>
          ),
        )}
      </dl>
    </div>
  );
}
