import { useState } from 'react';
import type { DeviceCandidates, ScannerChoice } from '../../../shared/ipc/device-choices';
import type { ScannerCandidate } from '../../../shared/ipc/device-views';
import { AppDialog } from '../../ui/dialog';
import { useWords, type Words } from '../../ui/words';
import { ChooseForm } from './choose-form';

type Props = {
  readonly isOpen: boolean;
  readonly current: ScannerChoice;
  /** null: still being looked for. */
  readonly candidates: DeviceCandidates | null;
  readonly onLook: () => void;
  readonly onChoose: (choice: ScannerChoice) => Promise<boolean>;
  readonly onClose: () => void;
};

/** Which scanner this terminal reads: what was set up, any, a certain one, a serial port, or the keyboard alone. */
export function ChooseScanner({ isOpen, ...props }: Props) {
  const { t } = useWords();
  return (
    <AppDialog title={t('devices.choose.scanner')} isOpen={isOpen} onClose={props.onClose}>
      {isOpen ? <ScannerForm {...props} /> : null}
    </AppDialog>
  );
}

function ScannerForm({ current, candidates, onLook, onChoose, onClose }: Omit<Props, 'isOpen'>) {
  const words = useWords();
  const { t } = words;
  const [chosen, setChosen] = useState(keyOf(current));
  const choices = choicesOf(candidates);
  const use = () => {
    const choice = choices.find(each => keyOf(each.choice) === chosen)?.choice;
    return choice === undefined ? null : onChoose(choice);
  };
  return (
    <ChooseForm
      {...{ onLook, onClose, onUse: use, isLooking: candidates === null }}
      legend={t('devices.choose.scannerWhich')}
      name="scanner"
      chosen={chosen}
      onChoose={setChosen}
      choices={choices.map(offered => ({
        key: keyOf(offered.choice),
        ...(offered.candidate === null
          ? { label: t(`devices.choose.${offered.choice.kind}`), hint: '' }
          : { label: candidateText(offered.candidate, words), hint: offered.candidate.path ?? '' }),
      }))}
    />
  );
}

type Offered =
  | { readonly choice: Extract<ScannerChoice, { kind: 'setup' | 'any' | 'keyboard' }>; readonly candidate: null }
  | { readonly choice: ScannerChoice; readonly candidate: ScannerCandidate };

/** What cannot be read is not offered: the card of the scanner says how to set it up. */
function choicesOf(candidates: DeviceCandidates | null): readonly Offered[] {
  const found = (candidates?.scanners ?? []).flatMap((candidate): Offered[] => {
    const { vendorId, productId, path } = candidate;
    if (path !== null) return [{ choice: { kind: 'serial', path }, candidate }];
    if (!candidate.isReadable || vendorId === null || productId === null) return [];
    return [{ choice: { kind: 'hid', vendorId, productId }, candidate }];
  });
  return [
    { choice: { kind: 'setup' }, candidate: null },
    { choice: { kind: 'any' }, candidate: null },
    ...found,
    { choice: { kind: 'keyboard' }, candidate: null },
  ];
}

function keyOf(choice: ScannerChoice): string {
  return JSON.stringify(choice);
}

function candidateText({ maker, name, kind }: ScannerCandidate, { t }: Words): string {
  const text = [maker, name].filter(part => part !== '').join(' ');
  return text === '' ? t(`devices.scannerKind.${kind}`) : text;
}
