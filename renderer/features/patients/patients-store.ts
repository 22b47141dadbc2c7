import { createStore, type StoreApi } from 'zustand/vanilla';
import type { PatientInput, PatientRow, PatientSummary } from '../../../shared/ipc/patient-views';
import type { FailureReply } from '../../../shared/ipc/reply';
import type { PosClient } from '../../pos-client';

/** find: the search alone. form: a new patient, or `patient` being edited. card: one patient, saved or chosen. */
export type PatientsMode = 'find' | 'form' | 'card';

export type PatientsState = {
  readonly mode: PatientsMode;
  readonly text: string;
  /** null: nothing asked yet, which is not the same as nobody found. */
  readonly rows: readonly PatientRow[] | null;
  /** The words `rows` answer. Somebody who types on still sees them, but they are not what was asked for. */
  readonly answered: string;
  readonly patient: PatientSummary | null;
  readonly wasSaved: boolean;
  readonly isSaving: boolean;
  readonly failure: FailureReply | null;
  readonly setText: (text: string) => void;
  readonly search: (text: string) => Promise<void>;
  readonly open: (patientId: string) => Promise<void>;
  readonly startNew: () => void;
  readonly startEdit: () => void;
  readonly save: (fields: PatientInput) => Promise<void>;
  readonly cancel: () => void;
  readonly reset: () => void;
};
export type PatientsStore = StoreApi<PatientsState>;

const empty = {
  mode: 'find',
  text: '',
  rows: null,
  answered: '',
  patient: null,
  wasSaved: false,
  failure: null,
} as const;

/** One each for the Register and the Patients screen: they look for different people at the same time. */
export function createPatientsStore(client: PosClient): PatientsStore {
  let searches = 0;
  return createStore<PatientsState>()((set, get) => ({
    ...empty,
    isSaving: false,
    setText: text => {
      // The answer on its way is to other words now; a space more or less leaves them as they were.
      if (text.trim() !== get().text.trim()) searches += 1;
      set(text.trim() === '' ? { text, rows: null, answered: '', failure: null } : { text });
    },
    search: async text => {
      const mine = ++searches;
      const reply = await client.ask('patients.search', { text });
      if (mine === searches) set(reply.ok ? { rows: reply.data, answered: text, failure: null } : { failure: reply });
    },
    open: async patientId => {
      const reply = await client.ask('patients.get', { patientId });
      set(reply.ok ? { mode: 'card', patient: reply.data, wasSaved: false, failure: null } : { failure: reply });
    },
    startNew: () => set({ mode: 'form', patient: null, failure: null }),
    startEdit: () => set({ mode: 'form', failure: null }),
    save: async fields => {
      const { isSaving, patient } = get();
      if (isSaving) return;
      set({ isSaving: true, failure: null });
      const reply = await (patient === null
        ? client.ask('patients.create', fields)
        : client.ask('patients.update', { patientId: patient.id, fields }));
      set(
        reply.ok
          ? { isSaving: false, mode: 'card', patient: reply.data, wasSaved: true }
          : { isSaving: false, failure: reply },
      );
    },
    cancel: () => set(({ patient }) => ({ mode: patient === null ? 'find' : 'card', failure: null })),
    reset: () => {
      searches += 1;
      set(empty);
    },
  }));
}
