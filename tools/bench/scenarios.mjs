// What is asked, of the API and of plain SQL alike.
import { randomUUID } from 'node:crypto';
import { Agent } from 'node:http';
import { ask } from './measure.mjs';
import { RARE_WORD } from './load.mjs';

const query = (name, params = {}) => `/${name}?${new URLSearchParams(params)}`;

/** Dispatches counted by country, by area and with everybody counted once. */
const dispatchCounts = [
  ['dispatch-counts', 'columns=country&measures=cases,experts,times'],
  ['dispatch-expertise', 'columns=expertise&measures=cases,experts,times'],
  ['dispatch-unique', 'columns=country&measures=uniqueExperts'],
];

/** Ten of the countries of Singapore have some 10,000 cases of a year among 1,000,000. */
const tenCountries = ['SG', 'MY', 'TH', 'VN', 'IN', 'ID', 'PH', 'KH', 'LA', 'MM']
  .map((code) => `&country=${code}`)
  .join('');

const workbook = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** In Japan: as of today all is known that is known now, but it is read as of an instant. */
const today = new Date(Date.now() + 9 * 3600_000).toISOString().slice(0, 10);

/** The pivot as it opens, as known now and years ago, a page of the cases behind a number, and files. */
const countsBeside = [
  ['counts-default', '?programme=visit'],
  ['counts-as-of', `?programme=visit&columns=country&measures=cases,people&asOf=${today}`],
  ['counts-past', '?programme=visit&columns=country&measures=cases,people&asOf=2018-06-01'],
  ['counts-filtered', '?programme=visit&measures=cases,people&country=TH&country=VN'],
  ['counts-changes', '/changes?programme=visit&from=2020&to=2020&since=2021-03-31'],
  ['counts-evidence', '/evidence?programme=visit&row=2020&measure=cases'],
  ['counts-xlsx', '?programme=visit&columns=country', workbook],
  ['evidence-xlsx', '/evidence?programme=visit&row=2020&measure=cases', workbook],
  ['evidence-10000', `/evidence?programme=visit&row=2020&measure=cases${tenCountries}`, workbook],
];

/** Every measured page with how it is asked for. */
export async function scenarios({ base, facts, sessions }) {
  const get = (path, headers = sessions.manager) => ({ path, headers });
  const always = (request) => () => ({ next: () => request });
  const each =
    (make, references = facts.closed) =>
    () => {
      let turn = 0;
      return { next: () => make(references[turn++ % references.length]) };
    };
  const deep = await deepCursor(base, sessions.manager);
  return [
    { name: 'list', api: always(get('/api/cases?limit=50')), plain: always(get(query('list'))) },
    {
      name: 'filtered',
      api: always(get('/api/cases?state=arranging&state=confirmed&country=TH&limit=50')),
      plain: always(get(query('filtered'))),
    },
    { name: 'approvals', api: always(get('/api/approvals')), plain: always(get(query('approvals'))) },
    {
      name: 'deep',
      api: always(get(`/api/cases?limit=50&cursor=${encodeURIComponent(deep)}`)),
      plain: always(get(query('deep', facts.deep))),
    },
    {
      name: 'search',
      api: always(get(`/api/cases?q=${RARE_WORD}&limit=50`)),
      plain: always(get(query('search', { word: RARE_WORD }))),
    },
    {
      name: 'case',
      api: each((reference) => get(`/api/cases/${reference}`)),
      plain: each((reference) => get(query('case', { reference }))),
    },
    {
      name: 'counts',
      api: always(
        get('/api/reports/yearly-counts?programme=visit&columns=country&measures=cases,people', sessions.auditor),
      ),
      plain: always(get(query('counts'))),
    },
    ...countsBeside.map(([name, path, accept]) => ({
      name,
      api: always(get(`/api/reports/yearly-counts${path}`, { ...sessions.auditor, ...(accept && { Accept: accept }) })),
      plain: always(get(query(name))),
    })),
    ...dispatchCounts.map(([name, params]) => ({
      name,
      api: always(get(`/api/reports/yearly-counts?programme=dispatch&${params}`, sessions.auditor)),
      plain: always(get(query(name))),
    })),
    {
      name: 'dispatch-funnel',
      api: always(get('/api/reports/dispatch-funnel', sessions.auditor)),
      plain: always(get(query('dispatch-funnel'))),
    },
    {
      name: 'matching',
      api: each((reference) => get(`/api/cases/${reference}/matching`), facts.matching),
      plain: each((reference) => get(query('matching', { reference })), facts.matching),
    },
    {
      name: 'transition',
      api: (n) => backAndForth(n, facts, apiStep(sessions.manager)),
      plain: (n) => backAndForth(n, facts, plainStep),
    },
  ];
}

/** A cursor far into the list: walked to page by page, since nothing else may make one. */
async function deepCursor(base, headers) {
  const agent = new Agent({ keepAlive: true });
  let cursor = '';
  for (let page = 0; page < 25; page++) {
    const path = `/api/cases?limit=200${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''}`;
    const answer = await ask(agent, base, { path, headers });
    const { nextCursor } = JSON.parse(answer.text);
    if (!nextCursor) break;
    cursor = nextCursor;
  }
  agent.destroy();
  return cursor;
}

/** Each connection reopens a closed case of its own and closes it again. */
function backAndForth(connections, { closed }, step) {
  const own = Array.from({ length: connections }, (_, index) => ({
    reference: closed[index],
    state: 'closed',
    version: null,
  }));
  return {
    next: (connection) => step.request(own[connection]),
    answered: (connection, answer) => step.read(own[connection], answer),
  };
}

/** What is known of each case that goes back and forth; both sides change the same ones. */
const known = new Map();
const knownOf = ({ reference }) => known.get(reference) ?? { state: 'closed', etag: null };

function apiStep(session) {
  return {
    request: (held) => {
      const { state, etag } = knownOf(held);
      // Plain SQL changed the version without telling it.
      if (!etag) return { path: `/api/cases/${held.reference}`, headers: session };
      return {
        method: 'POST',
        path: `/api/cases/${held.reference}/transitions`,
        headers: { ...session, 'If-Match': etag, 'Idempotency-Key': randomUUID() },
        body:
          state === 'closed'
            ? { transition: 'reopen', comment: 'measured', data: { reason: 'report_correction' } }
            : { transition: 'close' },
      };
    },
    read: (held, answer) => {
      const state = answer.status < 300 ? JSON.parse(answer.text).state : knownOf(held).state;
      known.set(held.reference, { state, etag: answer.status < 300 ? answer.headers.etag : null });
    },
  };
}

const plainStep = {
  request: (held) => {
    const from = knownOf(held).state;
    const to = from === 'closed' ? 'reported' : 'closed';
    return { path: query('transition', { reference: held.reference, from, to }) };
  },
  read: (held, answer) => {
    const from = knownOf(held).state;
    const state = answer.status !== 200 ? from : from === 'closed' ? 'reported' : 'closed';
    known.set(held.reference, { state, etag: null });
  },
};
