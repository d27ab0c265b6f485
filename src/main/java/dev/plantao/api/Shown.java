package dev.plantao.api;

import io.swagger.v3.oas.annotations.media.Schema;

/** What is shown of an occurrence, each in two forms: the public one to a contact, the full one to the team (c.7). */
final class Shown {

    private Shown() {}

    @Schema(
            name = "ListedOccurrence",
            oneOf = {PublicView.Line.class, FullView.Line.class})
    sealed interface Line permits PublicView.Line, FullView.Line {}

    @Schema(
            name = "ShownOccurrence",
            oneOf = {PublicView.Detail.class, FullView.Detail.class})
    sealed interface Detail permits PublicView.Detail, FullView.Detail {}

    @Schema(
            name = "ShownStay",
            oneOf = {PublicView.Stay.class, FullView.Stay.class})
    sealed interface Stay permits PublicView.Stay, FullView.Stay {}

    @Schema(
            name = "ShownInteraction",
            oneOf = {PublicView.Said.class, FullView.Said.class})
    sealed interface Said permits PublicView.Said, FullView.Said {}

    @Schema(
            name = "ShownAttachment",
            oneOf = {PublicView.File.class, FullView.File.class})
    sealed interface File permits PublicView.File, FullView.File {}
}
