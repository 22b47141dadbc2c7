import { appError } from '../../../shared/kernel/error-code';
import { err, ok } from '../../../shared/kernel/result';
import { readDrawerReason } from '../../../shared/payment/drawer';
import type { Handlers } from '../../ipc/handlers';
import type { ServiceContext } from '../service-context';
import type { DrawerDesk } from './drawer-desk';
import type { PrintDesk } from './print-desk';

type PrintingChannel = Extract<keyof Handlers, `print.${string}` | `drawer.${string}`>;

export type PrintingServices = { readonly desk: PrintDesk; readonly drawer: DrawerDesk };

/** The list of jobs, what people say about them, and the drawer without a sale. */
export function printingHandlers(
  { operator, approvals }: Pick<ServiceContext, 'operator' | 'approvals'>,
  { desk, drawer }: PrintingServices,
): Pick<Handlers, PrintingChannel> {
  /** Somebody else was faster, or the printer was: the list as it is now says which. */
  const after = (isDone: boolean) => (isDone ? ok(desk.jobs()) : err(appError('E-PRN-03')));
  return {
    'print.jobs': () => ok(desk.jobs()),
    // What nobody prints stays in the list: asking for it must not be taken for an answer.
    'print.retry': ({ number }) => (desk.hasPrinter() ? after(desk.retry(number)) : err(appError('E-PRN-02'))),
    'print.cancel': ({ number }) => after(desk.cancel(number)),
    'print.confirm': ({ number }) => after(desk.answer(number, 'printed')),
    'print.dismiss': ({ number }) => after(desk.answer(number, 'dismissed')),
    'drawer.open': async input => {
      const read = readDrawerReason(input.reason, input.note);
      if (typeof read === 'string') return err(appError('E-DRW-02'));
      const { reason, note } = read;
      let approverId: string | null = null;
      if (reason.asks === 'lead') {
        const spent = approvals.spend(input.approvalToken, { action: 'open-drawer', subject: reason.id });
        if (!spent.ok) return spent;
        approverId = spent.value.approverId;
      }
      const opened = await drawer.openWithoutSale({ actorId: operator().id, reason: reason.id, note, approverId });
      return opened === 'sent' ? ok(null) : err(appError('E-DRW-01'));
    },
  };
}
