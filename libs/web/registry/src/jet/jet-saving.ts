import { Injectable } from '@angular/core';
import { FormSaving } from '@kakehashi/web/platform';

/** One write of the sheet of JET figures. */
@Injectable()
export class JetSaving extends FormSaving {
  protected readonly scope = 'jetFigures';
}
