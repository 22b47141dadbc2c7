import { useStore } from 'zustand';
import type { RegisterView } from '../../../shared/ipc/register-views';
import { Button } from '../../ui/button';
import { AppDialog } from '../../ui/dialog';
import { useWords } from '../../ui/words';
import { CaregiverDialog } from './caregiver-dialog';
import { HeldDialog } from './held-dialog';
import { HoldDialog } from './hold-dialog';
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
};

/** One at a time, and every one closes whatever became of it: its outcome is shown on the screen below. */
export function RegisterDialogs({ open, onClose, view, store, remotes }: Props) {
  const act = useStore(store);
  const thenClose = (done: Promise<unknown>) => void done.then(onClose);
  const name = view.patient === null ? '' : `${view.patient.firstName} ${view.patient.lastName}`;
  return (
    <>
      <RegistrySheet isOpen={open === 'registry'} registry={remotes.registry} onClose={onClose} />
      <CaregiverDialog
        isOpen={open === 'caregiver'}
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
        onResume={cartId => thenClose(act.resume(cartId))}
        onClose={onClose}
      />
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
