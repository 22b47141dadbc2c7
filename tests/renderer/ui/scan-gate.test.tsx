import { act, cleanup, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, expect, it } from 'vitest';
import { AppDialog } from '../../../renderer/ui/dialog';
import { createScanGate, dialogOf, ScanGateProvider, useBadge } from '../../../renderer/ui/scan-gate';
import type { ErrorCode } from '../../../shared/kernel/error-code';
import { show } from '../support/render';

afterEach(() => cleanup());

it('goes by what lies on top, and by nothing when only messages do', () => {
  const gate = createScanGate();
  const { lay } = gate.getState();
  const told = [dialogOf(gate.getState())];
  const takeMessage = lay('through');
  told.push(dialogOf(gate.getState()));
  const takeQuestion = lay('closed');
  const takeApproval = lay('badge');
  told.push(dialogOf(gate.getState()));
  takeApproval();
  told.push(dialogOf(gate.getState()));
  takeQuestion();
  takeMessage();
  expect([told, gate.getState().over]).toEqual([['none', 'none', 'badge', 'closed'], []]);
});

it('says in the dialog what was wrong with a scan until one is taken, and forgets it with the dialog', () => {
  const gate = createScanGate();
  const refuse = (code: ErrorCode) => gate.getState().refuse({ code, params: {} });
  const dialog = (isOpen: boolean) => (
    <ScanGateProvider gate={gate}>
      <AppDialog title="A question" isOpen={isOpen} onClose={() => undefined}>
        Yes or no
      </AppDialog>
    </ScanGateProvider>
  );
  refuse('E-SCN-06');
  const { rerender } = show(dialog(true));
  const before = screen.queryByRole('alert');
  const sentence = () => screen.queryByRole('alert')?.textContent ?? null;
  act(() => refuse('E-SCN-06'));
  const first = sentence();
  act(() => refuse('E-SCN-07'));
  const second = sentence();
  act(() => gate.getState().showBadge('ana'));
  expect([before, first, second, sentence()]).toEqual([
    null,
    'Nothing was scanned. Close this window first, then scan again.',
    'No user has that badge. Scan it again, or type the user.',
    null,
  ]);
  expect(dialogOf(gate.getState())).toBe('closed');
  rerender(dialog(false));
  expect(dialogOf(gate.getState())).toBe('none');
});

it('hands a badge to whoever asks for one, each once', () => {
  const gate = createScanGate();
  const seen: string[] = [];
  function Asker() {
    const [user, setUser] = useState('');
    useBadge(login => {
      seen.push(login);
      setUser(login);
    });
    return <p>{user}</p>;
  }
  gate.getState().showBadge('early');
  show(
    <ScanGateProvider gate={gate}>
      <Asker />
    </ScanGateProvider>,
  );
  act(() => gate.getState().showBadge('ana'));
  act(() => gate.getState().showBadge('ana'));
  expect([seen, screen.getByText('ana').textContent]).toEqual([['ana', 'ana'], 'ana']);
});
