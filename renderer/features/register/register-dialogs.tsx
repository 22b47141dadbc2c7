import { useStore } from 'zustand';
import type { HeldCartView, RegisterView } from '../../../shared/ipc/register-views';
import { displayName } from '../../../shared/people/display-name';
import { initialOf } from '../../../shared/people/person-name';
import { Button } from '../../ui/button';
import { AppDialog } from '../../ui/dialog';
import { sinceText } from '../../ui/when-text';
import { useWords } from '../../ui/words';
import { CaregiverDialog } from './caregiver-dialog';
import { HeldDialog } from './held-dialog';
import { HoldDialog } from './hold-dialog';
import { LeadDialog } from './lead-dialog';
import type { RegisterRemotes } from './register-remotes';
import type { RegisterStore } from './register-store';
import { RegistrySheet } from './registry-sheet';

export type OpenDialog = 'registry' | 'caregiver' | 'hold' | 'held' | 'clear' | null;

type Props = {
  readonly open: OpenDialog;
  readonly onClose: () => void;
  readonly view: RegisterView;
  readonly store: RegisterStore;
  readonly remotes: RegisterRemotes;
  readonly isLead: boolean;
};

/** One at a time, and every one closes whatever became of it: its outcome is shown on the screen below. */
export function RegisterDialogs({ open, onClose, view, store, remotes, isLead }: Props) {
  const words = useWords();
  const { t } = words;
  const scannedCaregiver = useStore(store, state => state.scannedCaregiver);
  const act = store.getState();
  const thenClose = (done: Promise<unknown>) => void done.then(onClose);
  // Held carts are listed in sight of the counter, where no full name may stand (rule P14).
  const name = view.patient === null ? '' : displayName(view.patient.firstName, `${initialOf(view.patient.lastName)}.`);
  const resume = (cart: HeldCartView) => {
    if (cart.isOwn) return thenClose(act.resume(cart.cartId));
    onClose();
    act.askLead({
      action: 'cart-transfer',
      subject: cart.cartId,
      what: t('approval.what.held', {
        by: cart.heldBy,
        since: sinceText({ at: cart.heldAt, earlierDay: cart.earlierDay }, words),
      }),
      onApproved: token => void act.resume(cart.cartId, token),
    });
  };
  return (
    <>
      <RegistrySheet isOpen={open === 'registry'} remotes={remotes} use={view.use} isLead={isLead} onClose={onClose} />
      <CaregiverDialog
        isOpen={open === 'caregiver'}
        isMinor={view.patient?.isMinor ?? false}
        currentId={scannedCaregiver ?? view.caregiver?.cardId ?? null}
        caregivers={remotes.caregivers}
        onChoose={cardId => thenClose(act.chooseCaregiver(cardId))}
        onClose={onClose}
      />
      <HoldDialog
        isOpen={open === 'hold'}
        suggestedName={name.slice(0, 60)}
        onHold={given => thenClose(act.hold(given))}
        onClose={onClose}
      />
      <HeldDialog
        isOpen={open === 'held'}
        held={remotes.held}
        onResume={resume}
        onDiscard={act.discardHeld}
        onClose={onClose}
      />
      <LeadDialog store={store} />
      <ClearDialog isOpen={open === 'clear'} onClear={() => thenClose(act.newSale())} onClose={onClose} />
    </>
  );
}

type ClearProps = { readonly isOpen: boolean; readonly onClear: () => void; readonly onClose: () => void };

function ClearDialog({ isOpen, onClear, onClose }: ClearProps) {
  const { t } = useWords();
  return (
    <AppDialog title={t('register.clearTitle')} isOpen={isOpen} onClose={onClose}>
      <p>{t('register.clearText')}</p>
      <div className="dialog-actions">
        <Button onPress={onClose}>{t('common.cancel')}</Button>
        <Button kind="danger" onPress={onClear}>
          {t('register.clearConfirm')}
        </Button>
      </div>
    </AppDialog>
  );
}
