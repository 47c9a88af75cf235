import { DataSource } from 'typeorm';
import type { Role } from '@kakehashi/shared/access';
import type { OfficeCode } from '@kakehashi/shared/calendar';
import { UserDirectory, type NewUser } from '@kakehashi/api/identity';
import { SettingsError, type Settings } from '@kakehashi/api/platform';
import { createApp } from './create-app';

const people: readonly [name: string, displayName: string, kana: string, role: Role, office: OfficeCode | null][] = [
  ['officer.sin', '田中 美咲', 'たなか みさき', 'officer', 'SIN'],
  ['officer.lon', '佐藤 健太', 'さとう けんた', 'officer', 'LON'],
  ['coordinator.sin', '鈴木 直子', 'すずき なおこ', 'coordinator', 'SIN'],
  ['coordinator.lon', '高橋 大輔', 'たかはし だいすけ', 'coordinator', 'LON'],
  ['manager.sin', '伊藤 恵', 'いとう めぐみ', 'manager', 'SIN'],
  ['manager.lon', '渡辺 修', 'わたなべ おさむ', 'manager', 'LON'],
  ['hq', '山本 由紀', 'やまもと ゆき', 'hq', null],
  ['hq.manager', '中村 誠', 'なかむら まこと', 'hq_manager', null],
  ['auditor', '小林 聡', 'こばやし さとし', 'auditor', null],
  ['admin', '加藤 薫', 'かとう かおる', 'admin', null],
];

/** Loads the invented people (and, once features offer them, their cases); a second run changes nothing. */
export async function loadDemoData(settings: Settings): Promise<void> {
  const { demo, demoPassword: password } = settings;
  if (!demo || !password) throw new SettingsError(['The demo needs DEMO=1 and DEMO_PASSWORD.']);
  const app = await createApp({ settings: { ...settings, jobs: false } });
  await app.init();
  try {
    const directory = app.get(UserDirectory);
    const dataSource = app.get(DataSource);
    for (const person of people) {
      const user = toUser(person, password);
      const known = await dataSource.query<unknown[]>(`SELECT 1 FROM users WHERE email = $1`, [user.email]);
      if (!known.length) await dataSource.transaction((tx) => directory.create(tx, user));
    }
  } finally {
    await app.close();
  }
}

function toUser([name, displayName, kana, role, office]: (typeof people)[number], password: string): NewUser {
  return { email: `${name}@kakehashi.example`, displayName, kana, password, grants: [{ role, office }] };
}
