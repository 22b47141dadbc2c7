import type { ReactNode, Ref } from 'react';

type Props = { readonly className: string; readonly children: ReactNode; readonly ref?: Ref<HTMLDivElement> };

/** A region that may hold nothing but text still has to be scrolled by whoever has only a keyboard. */
const reachable = { tabIndex: 0 } as const;

export function ScrollRegion({ className, children, ref }: Props) {
  return (
    <div className={className} ref={ref} {...reachable}>
      {children}
    </div>
  );
}
