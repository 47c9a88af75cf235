import { Injectable } from '@angular/core';
import { DialogSaving } from '../dialog-saving';

/** The one write of a dialog about municipalities, with their labels. */
@Injectable()
export class MunicipalitySaving extends DialogSaving {
  protected override readonly scope = 'municipalities';
}
