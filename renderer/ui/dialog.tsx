import { Dialog } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import { memo, type ReactNode, type RefObject } from 'react';
import './dialog.css';
import { errorText } from './error-text';
import { type GateRule, useRefusedScan, useScanGate } from './scan-gate';
import { useWords } from './words';

type Props = {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly shape?: 'centre' | 'sheet';
  /** false: a stray click beside it, the second of a double click, must not take the message away. */
  readonly isDismissedBeside?: boolean;
  /** The control that should take the first key press. */
  readonly initialFocus?: RefObject<HTMLElement | null>;
  /** A question is answered first; a message lets scans pass to the screen behind it. */
  readonly scans?: GateRule;
};

/**
 * A modal with a name, a close button and focus kept inside; on closing, focus goes back to where it was. One that is closed
 * is not drawn again: the register has several, and a scan must not wait for what nobody sees.
 */
export const AppDialog = memo(DrawnDialog, (before, after) => !before.isOpen && !after.isOpen);

function DrawnDialog({ title, isOpen, onClose, children, shape = 'centre', ...props }: Props) {
  const { t } = useWords();
  useScanGate(isOpen, props.scans ?? 'closed');
  return (
    <Dialog.Root
      open={isOpen}
      disablePointerDismissal={props.isDismissedBeside === false}
      onOpenChange={open => (open ? undefined : onClose())}
    >
      <Dialog.Portal>
        <Dialog.Backdrop className="dialog-backdrop" />
        <Dialog.Popup
          className={`dialog dialog-${shape}`}
          {...(props.initialFocus === undefined ? {} : { initialFocus: props.initialFocus })}
        >
          <header className="dialog-head">
            <Dialog.Title className="dialog-title">{title}</Dialog.Title>
            <Dialog.Close className="dialog-close" aria-label={t('common.close')}>
              <X aria-hidden="true" />
            </Dialog.Close>
          </header>
          <RefusedScan />
          <div className="dialog-body">{children}</div>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

/** Beside the sound, for whoever scanned at a question that has to be answered first, or a badge that nobody has. */
function RefusedScan() {
  const words = useWords();
  const refused = useRefusedScan();
  // Not there before it is needed: what appears as an alert is read out.
  return refused === null ? null : (
    <p key={refused.serial} className="dialog-scan" role="alert">
      {errorText(refused.error, words)}
    </p>
  );
}
