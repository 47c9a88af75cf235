import { isMunicipalityCode, isTimeZone } from '@kakehashi/shared/calendar';
import { headcountCategories, organisationKinds, supportKinds, visitReasons } from '@kakehashi/shared/case-types';
import { officeSeeds } from '../reference/data/offices';
import { demoHosts, demoRequesters } from './demo-organisations';
import { demoUsers } from './demo-people';
import { demoStates, demoVisits } from './demo-visits';

const visits = demoVisits('2026-11-22');
const duplicates = (values: readonly string[]) => values.filter((value, index) => values.indexOf(value) !== index);
const kana = /^[\p{sc=Hiragana}\p{sc=Katakana}ー・ ]+$/u;

describe('demonstration people', () => {
  it('have the addresses that people and tests rely on, once each', () => {
    const logins = demoUsers.map(({ login }) => login);
    expect(duplicates(logins)).toEqual([]);
    for (const login of ['officer', 'coordinator', 'manager'])
      for (const office of ['sin', 'lon']) expect(logins).toContain(`${login}.${office}`);
    for (const login of ['hq', 'hq.manager', 'auditor', 'admin']) expect(logins).toContain(login);
  });

  it('give each overseas office two officers and a manager, each with kana', () => {
    for (const { code } of officeSeeds.filter(({ code }) => code !== 'HQ')) {
      const staff = demoUsers.filter(({ office }) => office === code);
      expect(staff.filter(({ role }) => role === 'officer').length).toBeGreaterThanOrEqual(2);
      expect(staff.filter(({ role }) => role === 'manager')).toHaveLength(1);
    }
    for (const user of demoUsers) expect(user.kana).toMatch(kana);
  });
});

describe('demonstration organisations', () => {
  it('are named once, with kana and a known kind and zone', () => {
    expect(duplicates([...demoHosts, ...demoRequesters].map(({ name }) => name))).toEqual([]);
    for (const organisation of [...demoHosts, ...demoRequesters]) {
      expect(organisation.kana).toMatch(kana);
      expect(organisationKinds.map(({ value }) => value)).toContain(organisation.kind);
    }
    for (const { zone } of demoHosts) expect(isTimeZone(zone)).toBe(true);
  });
});

describe('demonstration visits', () => {
  it('are many enough, in every state, over three fiscal years, with one title each', () => {
    expect(visits.length).toBeGreaterThanOrEqual(60);
    expect(duplicates(visits.map(({ title }) => title))).toEqual([]);
    expect([...new Set(visits.map(({ state }) => state))].sort()).toEqual([...demoStates].sort());
    const years = visits.map(({ firstDate }) => Number(firstDate.slice(0, 4)) - (firstDate.slice(5) < '04-01' ? 1 : 0));
    expect([...new Set(years)].sort()).toEqual([2024, 2025, 2026]);
  });

  it('go to a country of their office and to hosts in it', () => {
    for (const { office, country, hosts } of visits) {
      const covered = officeSeeds.find(({ code }) => code === office)?.covers.flatMap((each) => each.countries);
      expect(covered).toContain(country);
      for (const host of hosts) expect(host.country).toBe(country);
    }
  });

  it('use vocabularies, codes and earlier titles that exist', () => {
    const titles = new Set(visits.map(({ title }) => title));
    for (const visit of visits) {
      if (visit.requester.municipalityCode) expect(isMunicipalityCode(visit.requester.municipalityCode)).toBe(true);
      for (const kind of visit.supportKinds) expect(supportKinds.map(({ value }) => value)).toContain(kind);
      if (visit.reason) expect(visitReasons.map(({ value }) => value)).toContain(visit.reason);
      if (visit.follows) expect(titles).toContain(visit.follows);
      expect(['declined', 'withdrawn', 'cancelled'].includes(visit.state)).toBe(visit.reason !== null);
      expect(Object.keys(visit.planned).sort()).toEqual(headcountCategories.map(({ value }) => value).sort());
      expect(visit.members).toHaveLength(Object.values(visit.planned).reduce((sum, each) => sum + each, 0));
      expect(visit.members.every((member) => kana.test(member.nameKana))).toBe(true);
      const named = visit.members.map(({ nameNative, title }) => `${nameNative} ${title}`);
      expect(duplicates(named)).toEqual([]);
    }
  });

  it.each(['2026-11-22', '2026-12-30', '2027-01-11', '2027-02-28', '2027-03-31', '2027-04-01', '2028-02-29'])(
    'begin and end on days that fit their state when seen on %s',
    (today) => {
      for (const { state, firstDate, lastDate, title } of demoVisits(today)) {
        const when = [title, firstDate, lastDate];
        expect(lastDate >= firstDate).toBe(true);
        if (['completed', 'reported', 'closed'].includes(state)) expect([when, lastDate < today]).toEqual([when, true]);
        if (state === 'in_progress') expect(firstDate <= today && lastDate >= today).toBe(true);
        if (['inquiry', 'assessing', 'accepted', 'requested', 'arranging', 'confirmed'].includes(state))
          expect([when, firstDate > today]).toEqual([when, true]);
      }
    },
  );

  it('follow earlier visits of the two years before', () => {
    for (const { follows, firstDate } of visits.filter((visit) => visit.follows)) {
      const earlier = visits.find(({ title }) => title === follows);
      const years = (Date.parse(firstDate) - Date.parse(earlier?.firstDate ?? '')) / (365 * 86_400_000);
      expect(years > 0 && years < 2).toBe(true);
    }
  });
});
