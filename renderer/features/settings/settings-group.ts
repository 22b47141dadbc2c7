/** What stands under one heading of the settings: each fact's name, and what it is. */
export type SettingsGroup = { readonly title: string; readonly facts: readonly (readonly [string, string])[] };
