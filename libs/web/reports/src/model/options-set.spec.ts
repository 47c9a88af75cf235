import { optionsSet } from './options-set';
import { readQuery } from './report-query';

const of = (address: string) => {
  const params = new URLSearchParams(address);
  return optionsSet(readQuery((name) => params.get(name)));
};

describe('the options that a report sets', () => {
  it('are none where only the table itself is chosen', () => {
    expect(of('programme=lgotp&rows=country&columns=fiscalYear&from=2000&to=2008&measures=people')).toEqual([]);
  });

  it('are named in the order of the page', () => {
    expect(of('scope=all&share=total&asOf=2026-04-01&compare=previousYear&country=TH,VN&office=SIN')).toEqual([
      'scope',
      'share.label',
      'asOfShort',
      'compare',
      'axis.office',
      'axis.country',
    ]);
    expect(of('attribution=departure&table=visits')).toEqual(['attribution', 'table.label']);
  });

  it('are not set where they change nothing of what is shown', () => {
    expect(of('rows=country&compare=previousYear&municipalities=successor')).toEqual([]);
    expect(of('rows=municipality&municipalities=successor')).toEqual(['municipalities']);
  });
});
