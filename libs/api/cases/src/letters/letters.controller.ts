import { Controller, Get, Param, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { Actor } from '@kakehashi/shared/access';
import type { PaperFile } from '@kakehashi/api/exchange';
import { CurrentActor, Requires } from '@kakehashi/api/platform';
import { attachment } from '../case/documents/content-disposition';
import { CaseLetters } from './case-letters';
import { CertificateQuery, LetterQuery } from './letters.dto';

const binary = { schema: { type: 'string', format: 'binary' } } as const;

/** Letters that are drafted from a case, as attachments. */
@ApiTags('documents')
@Controller('cases/:reference')
export class LettersController {
  constructor(private readonly letters: CaseLetters) {}

  @Get('agreement')
  @Requires('dispatch.draft_agreement')
  @ApiOperation({
    summary: 'The agreement of a dispatch, drafted from the case; what is missing stays a visible blank',
  })
  @ApiProduces('application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'application/pdf')
  @ApiOkResponse(binary)
  async agreement(
    @CurrentActor() actor: Actor,
    @Param('reference') reference: string,
    @Query() query: LetterQuery,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    return sent(await this.letters.draft(actor, reference, 'agreement', query), response);
  }

  @Get('certificate')
  @Requires('placement.certificate')
  @ApiOperation({ summary: 'The certificate of a trainee who completed the programme' })
  @ApiProduces('application/pdf', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document')
  @ApiOkResponse(binary)
  async certificate(
    @CurrentActor() actor: Actor,
    @Param('reference') reference: string,
    @Query() query: CertificateQuery,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    return sent(await this.letters.draft(actor, reference, 'certificate', query), response);
  }

  @Get('itinerary')
  @Requires('case.read')
  @ApiOperation({ summary: 'The itinerary as a PDF in both languages, the times of the venue first' })
  @ApiProduces('application/pdf')
  @ApiOkResponse(binary)
  async itinerary(
    @CurrentActor() actor: Actor,
    @Param('reference') reference: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    return sent(await this.letters.draft(actor, reference, 'itinerary'), response);
  }
}

function sent({ fileName, mediaType, content }: PaperFile, response: Response): StreamableFile {
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Content-Security-Policy', "default-src 'none'; sandbox");
  return new StreamableFile(content, {
    type: mediaType,
    length: content.length,
    disposition: attachment(fileName),
  });
}
