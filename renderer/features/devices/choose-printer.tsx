import { useState } from 'react';
import {
  baudChoices,
  type DeviceCandidates,
  type PrinterCandidate,
  type PrinterChoice,
  printerChoice,
} from '../../../shared/ipc/device-choices';
import { AppDialog } from '../../ui/dialog';
import { TextField } from '../../ui/text-field';
import { useWords } from '../../ui/words';
import { ChooseForm } from './choose-form';
import { SelectBox } from './select-box';

type Props = {
  readonly isOpen: boolean;
  readonly current: PrinterChoice;
  /** null: still being looked for. */
  readonly candidates: DeviceCandidates | null;
  readonly columns: number;
  readonly onLook: () => void;
  readonly onChoose: (choice: PrinterChoice) => Promise<boolean>;
  readonly onClose: () => void;
};

const widths = [32, 42, 48] as const;
const rawPort = '9100';
/** What receipt printers come set to. */
const usualBaud = 38_400;

/** Which printer this terminal prints on: what was set up, one of this machine, one in the network, or none. */
export function ChoosePrinter({ isOpen, ...props }: Props) {
  const { t } = useWords();
  return (
    <AppDialog title={t('devices.choose.printer')} isOpen={isOpen} onClose={props.onClose}>
      {isOpen ? <PrinterForm {...props} /> : null}
    </AppDialog>
  );
}

function PrinterForm({ current, candidates, onLook, onChoose, onClose, ...props }: Omit<Props, 'isOpen'>) {
  const { t } = useWords();
  const found = candidates?.printers ?? [];
  const network = current.kind === 'tcp' ? current : null;
  const [key, setKey] = useState(keyOf(current));
  const [host, setHost] = useState(network?.host ?? '');
  const [port, setPort] = useState(String(network?.port ?? rawPort));
  const [columns, setColumns] = useState(widths.find(width => width === props.columns) ?? 42);
  const [baud, setBaud] = useState(current.kind === 'serial' ? current.baud : usualBaud);
  const [isWrong, setWrong] = useState(false);
  const use = () => {
    const read = printerChoice.safeParse(choiceOf(key, found, { host: host.trim(), port, columns, baud }));
    setWrong(!read.success);
    return read.success ? onChoose(read.data) : null;
  };
  return (
    <ChooseForm
      {...{ onLook, onClose, onUse: use, isLooking: candidates === null }}
      legend={t('devices.choose.printerWhich')}
      name="printer"
      chosen={key}
      onChoose={setKey}
      choices={[
        { key: 'setup', label: t('devices.choose.setup'), hint: '' },
        ...found.map(candidate => ({
          key: candidateKey(candidate),
          label: candidate.name === '' ? t(`devices.printerKind.${candidate.kind}`) : candidate.name,
          hint: candidate.path,
        })),
        { key: 'tcp', label: t('devices.choose.network'), hint: '' },
        { key: 'none', label: t('devices.choose.none'), hint: '' },
      ]}
    >
      {key === 'tcp' ? (
        <div className="choose-address">
          <TextField
            label={t('devices.choose.host')}
            value={host}
            error={isWrong ? t('devices.choose.badAddress') : null}
            onChange={event => setHost(event.target.value)}
          />
          <TextField
            label={t('devices.choose.port')}
            value={port}
            inputMode="numeric"
            onChange={event => setPort(event.target.value)}
          />
        </div>
      ) : null}
      {key.startsWith('serial ') ? (
        <SelectBox
          label={t('devices.choose.baud')}
          value={baud}
          options={baudChoices}
          textOf={String}
          onChange={setBaud}
        />
      ) : null}
      {key === 'setup' || key === 'none' ? null : (
        <SelectBox
          label={t('devices.paperWidth')}
          value={columns}
          options={widths}
          textOf={width => t(`devices.choose.width.${width}`)}
          onChange={setColumns}
        />
      )}
    </ChooseForm>
  );
}

function keyOf(choice: PrinterChoice): string {
  if (choice.kind === 'usb' || choice.kind === 'serial') return candidateKey(choice);
  return choice.kind === 'queue' ? candidateKey({ kind: 'queue', path: choice.queue }) : choice.kind;
}

function candidateKey({ kind, path }: Pick<PrinterCandidate, 'kind' | 'path'>): string {
  return `${kind} ${path}`;
}

/** As far as it was filled in; the same schema that guards the doorway says whether that is enough. */
function choiceOf(
  key: string,
  found: readonly PrinterCandidate[],
  typed: { readonly host: string; readonly port: string; readonly columns: number; readonly baud: number },
): unknown {
  const { columns, baud } = typed;
  if (key === 'tcp') return { kind: 'tcp', host: typed.host, port: Number(typed.port), columns };
  const candidate = found.find(each => candidateKey(each) === key);
  if (candidate === undefined) return { kind: key };
  const { kind, path } = candidate;
  if (kind === 'queue') return { kind, queue: path, columns };
  return kind === 'serial' ? { kind, path, baud, columns } : { kind, path, columns };
}
