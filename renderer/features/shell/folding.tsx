import type { LucideIcon } from 'lucide-react';
import type { foldings } from './keep-in-one-row';

type Props = {
  readonly className: string;
  /** Stands for the words while they are folded. */
  readonly sign: LucideIcon;
  readonly fold: (typeof foldings)[number];
  readonly children: string;
};

/** Words of the status bar that a sign stands for where there is no room for them; they are read out all the same. */
export function Folding({ className, sign: Sign, fold, children }: Props) {
  return (
    <span className={`folding ${className}`} title={children}>
      <span className={`fold-sign sign-of-${fold}`} aria-hidden="true">
        <Sign />
      </span>
      <span className={`fold-${fold}`}>{children}</span>
    </span>
  );
}
