import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { SalePage } from '../../../../renderer/features/sales/sale-page';
import type { Language } from '../../../../renderer/ui/i18n/i18n';
import type { FailureReply } from '../../../../shared/ipc/reply';
import type { SaleView } from '../../../../shared/ipc/sale-views';
import { failure } from '../../support/fake-bridge';
import { show } from '../../support/render';
import { aSale } from '../../support/views';

type Options = {
  readonly sale?: Partial<SaleView>;
  readonly failed?: FailureReply | null;
  readonly wasReprinted?: boolean;
  readonly language?: Language;
  readonly maySeeStory?: boolean;
};

function aPage({ sale = {}, failed = null, wasReprinted = false, language = 'en', maySeeStory = true }: Options = {}) {
  const said: string[] = [];
  const shown = show(
    <SalePage
      sale={aSale(sale)}
      failure={failed}
      wasReprinted={wasReprinted}
      onBack={() => said.push('back')}
      onReprint={() => said.push('reprint')}
      documents={<span>further papers</span>}
      labelOf={line => `label of ${line.name}`}
      undone={null}
      onOpenStory={maySeeStory ? () => said.push('story') : null}
    />,
    language,
  );
  const facts = [...shown.container.querySelectorAll('.facts-wide > div')].map(fact =>
    [...fact.children].map(part => part.textContent?.replaceAll('\u202f', ' ')),
  );
  return { said, facts, ...shown };
}

describe('the facts of a sale', () => {
  it('are told whole', () => {
    const { facts } = aPage({ sale: { caregiverName: 'Ines Mora' } });
    expect(screen.getByRole('heading', { name: 'Sale REG2-000017 Synced' })).toBeTruthy();
    expect(facts).toEqual([
      ['BioTrack Sale ID', '550017'],
      ['Sold', 'Mar 2, 2026, 10:00 AM'],
      ['Posted by the state', 'Mar 2, 2026, 10:00 AM'],
      ['Registry', 'Posted'],
      ['Operator', 'Ana Ruiz'],
      ['Patient', 'Rosa Delgado •••• 2M4X'],
      ['Caregiver', 'Ines Mora'],
    ]);
  });

  it('have a dash where the state has not answered and nobody was named', () => {
    const nothing = { biotrackSaleId: null, postedAt: null, registryStatus: null, patientName: null } as const;
    const { facts } = aPage({ sale: { ...nothing, registryIdMasked: null, syncStatus: 'queued' } });
    expect(screen.getByRole('heading', { name: 'Sale REG2-000017 Queued' })).toBeTruthy();
    expect(facts.map(([, value]) => value)).toEqual(['–', 'Mar 2, 2026, 10:00 AM', '–', '–', 'Ana Ruiz', '–', '–']);
  });

  it('are told in Spanish', () => {
    const { facts } = aPage({ sale: { registryStatus: 'PENDING' }, language: 'es' });
    expect(screen.getByRole('heading', { name: 'Venta REG2-000017 Sincronizada' })).toBeTruthy();
    expect(facts.map(([name]) => name)).toEqual([
      'ID de venta de BioTrack',
      'Vendida',
      'Registrada por el estado',
      'Registro',
      'Operador',
      'Paciente',
      'Cuidador',
    ]);
    expect(facts[3]).toEqual(['Registro', 'Pendiente']);
  });
});

it('shows what was sold, how it was paid, and every attempt', () => {
  aPage();
  expect(screen.getByRole('table', { name: 'Lines' })).toBeTruthy();
  expect(screen.getByRole('list', { name: 'Timeline' }).children).toHaveLength(2);
});

it('goes back and reprints, and is quiet when there is nothing to say', async () => {
  const { user, said } = aPage();
  expect([screen.queryByRole('alert'), screen.queryByRole('status')]).toEqual([null, null]);
  expect(screen.getByText('further papers')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Reprint' }));
  await user.click(screen.getByRole('button', { name: 'All sales' }));
  expect(said).toEqual(['reprint', 'back']);
});

it('says that the receipt was sent to the printer', () => {
  aPage({ wasReprinted: true });
  expect(screen.getByRole('status').textContent).toBe('The receipt was sent to the printer.');
});

it('says why the state refused and why a reprint failed', () => {
  aPage({ sale: { refusedBecause: 'order closed', syncStatus: 'refused' }, failed: failure('E-PRN-01') });
  expect(screen.getAllByRole('alert').map(alert => alert.textContent)).toEqual([
    'The sale is saved. The receipt did not print: reprint when ready.',
    'The state refused this sale: order closed',
  ]);
});

it('says on whose word it was sold without the state, and what people decided about it since', () => {
  aPage({
    sale: {
      grace: { approverName: 'Lee Chen', reason: 'Looked up this morning', approvedAt: aSale().soldAt },
      decisions: [
        {
          ...{ at: aSale().soldAt, decision: 'resend', actorName: 'Lee Chen', secondName: 'Max Bauer' },
          ...{ reason: 'Not on the list of the state', goods: null, biotrackSaleId: null },
        },
      ],
    },
  });
  expect(screen.getByText('Sold while the state was out of reach')).toBeTruthy();
  expect(screen.getByText(/Lee Chen allowed it at Mar 2, 2026, .*: Looked up this morning/)).toBeTruthy();
  const [decision] = screen.getAllByRole('listitem').slice(-1);
  expect(decision?.textContent).toContain('Lee Chen + Max Bauer');
  expect(decision?.textContent).toContain('Not on the list of the state');
});

it('leads to what the state was told and what it answered, whoever may see that, where it was told anything', async () => {
  const { user, said, unmount } = aPage({ sale: { syncStatus: 'refused', refusedBecause: 'order closed' } });
  await user.click(screen.getByRole('button', { name: 'Open the story of sale REG2-000017' }));
  expect(said).toEqual(['story']);
  unmount();
  const without: readonly Options[] = [{ maySeeStory: false }, { sale: { timeline: [], syncStatus: 'not-reported' } }];
  for (const options of without) {
    const page = aPage(options);
    expect(screen.queryByRole('button', { name: /story/ })).toBeNull();
    page.unmount();
  }
});
