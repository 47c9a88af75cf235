import { Injectable } from '@angular/core';
import { FormSaving } from '@kakehashi/web/platform';

/** One write about publications. */
@Injectable()
export class PublicationSaving extends FormSaving {
  protected readonly scope = 'reports';
}
