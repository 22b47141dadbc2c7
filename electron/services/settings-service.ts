import { listUsers } from '../../db/repositories/users';
import type { RulesFile } from '../../shared/compliance/rules-file';
import type { SettingsView } from '../../shared/ipc/settings-views';
import { ratesComingAfter } from '../../shared/tax/tax-table';
import { civilDateAt } from '../../shared/time/civil-date';
import type { DevicePlaces } from './devices/device-desk';
import type { ServiceContext } from './service-context';
import { readTaxRates } from './today';
import { toRulesView } from './views/rules-view';

export type Runtime = SettingsView['runtime'];

type SettingsContext = Pick<ServiceContext, 'db' | 'clock' | 'config' | 'rulesOn' | 'rulesProblemOn'>;

export type SettingsSources = {
  readonly runtime: Runtime;
  readonly rules: RulesFile;
  readonly language: () => SettingsView['language'];
  readonly devices: { readonly scanner: () => string; readonly printer: () => string };
  /** In use now: a lead may have chosen others than the setup file. */
  readonly places: () => DevicePlaces;
};

/** What this terminal was set up with, for reading aloud to IT on the telephone. Nothing secret is in it. */
export function readSettings(context: SettingsContext, sources: SettingsSources): SettingsView {
  const { config } = context;
  const { scanner, printer } = sources.places();
  return {
    terminal: { ...config.terminal, environment: config.mode, version: config.version, dataFolder: config.dataFolder },
    store: {
      name: config.store.name,
      address: config.store.address,
      licence: config.store.licence,
      location: config.store.location,
      zone: config.store.zone,
      opens: config.store.opens,
      closes: config.store.closes,
    },
    tax: {
      rates: readTaxRates(context),
      isDeviceExempt: config.store.tax.isDeviceExempt,
      coming: [...ratesComingAfter(config.store.tax, civilDateAt(context.clock.now(), config.store.zone))],
    },
    discounts: config.discounts,
    biotrack: {
      host: new URL(config.biotrack.baseUrl).host,
      licenceNumber: config.biotrack.licenceNumber,
      validateMode: config.biotrack.validateMode,
      training: config.biotrack.training,
    },
    policy: { ...config.policy },
    labels: config.labels,
    devices: [
      { name: 'scanner', kind: scanner.kind, where: scanner.where, state: sources.devices.scanner() },
      { name: 'printer', kind: printer.kind, where: printer.where, state: sources.devices.printer() },
    ],
    rules: toRulesView(context, sources.rules),
    users: listUsers(context.db).map(user => ({
      login: user.login,
      name: user.name,
      role: user.role,
      mmurRegistered: user.mmur.registered,
      mmurExpiresOn: user.mmur.expiresOn,
    })),
    runtime: { ...sources.runtime },
    language: sources.language(),
  };
}
