import type { User } from '../../../shared/people/user';
import type { DrawerDesk } from '../printing/drawer-desk';
import type { PrintDesk } from '../printing/print-desk';
import type { ServiceContext } from '../service-context';
import type { TillServices } from './till-desk';

export type TillEffects = Pick<TillServices, 'print' | 'openDrawer' | 'onChange'>;

type EffectsContext = Pick<ServiceContext, 'log'> & {
  readonly desk: Pick<PrintDesk, 'print'>;
  readonly drawer: Pick<DrawerDesk, 'openFor'>;
  readonly operator: () => User;
  readonly onChange: () => void;
};

/** What the till does to the world. Neither paper nor drawer undoes anything that was written down. */
export function createTillEffects({ desk, drawer, log, operator, onChange }: EffectsContext): TillEffects {
  return {
    onChange,
    print: async order => (await desk.print(order)) !== 'failed',
    openDrawer: subject => {
      drawer.openFor('till', subject, operator().id).catch((fault: unknown) => {
        log.error('drawer.fault', { name: fault instanceof Error ? fault.name : 'unknown' });
      });
    },
  };
}
