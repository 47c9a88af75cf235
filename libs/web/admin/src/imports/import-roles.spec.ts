import { rolesBringing } from './import-roles';

describe('who brings files in', () => {
  it('is told by the names of roles', () => {
    expect(rolesBringing('cases', 'ja')).toBe('コーディネーター、管理職');
    expect(rolesBringing('cases', 'en')).toBe('Coordinator and Manager');
    expect(rolesBringing('figures', 'ja')).toBe('本部管理職');
    expect(rolesBringing('figures', 'en')).toBe('Headquarters manager');
  });
});
