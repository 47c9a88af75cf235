import { affiliationForm, bodyOf, fieldsOfForm } from './affiliation-form-model';

describe('the form of a consultation', () => {
  it('takes one candidate a line, so that a place may have a comma of its own', () => {
    const form = affiliationForm();
    form.patchValue({
      title: ' 川崎市 ',
      country: 'PH',
      details: { cities: 'Cebu、Davao', candidates: 'Baguio, Benguet\n\nCebu City\nCebu City', partner: ' ' },
    });
    form.controls.details.controls.requester.patchValue({ name: '川崎市', municipalityCode: '141305' });
    const fields = fieldsOfForm(form.getRawValue());
    expect(fields).toMatchObject({
      title: '川崎市',
      requester: { name: '川崎市', kind: 'local_government', municipalityCode: '141305' },
      cities: ['Cebu', 'Davao'],
      candidates: ['Baguio, Benguet', 'Cebu City'],
      partner: null,
    });
    expect(bodyOf(fields, false)).toEqual({
      title: '川崎市',
      country: 'PH',
      details: {
        requester: fields['requester'],
        cities: ['Cebu', 'Davao'],
        candidates: ['Baguio, Benguet', 'Cebu City'],
      },
    });
  });
});
