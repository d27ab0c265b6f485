package dev.plantao.process.webapp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.io.ClassPathResource;

/**
 * What a script of the web apps has wrong, or fixed in English, and offers no setting for. Each patch replaces a text that
 * must be there; a new Camunda version that changes one of them fails the tests.
 */
enum ScriptPatches {

    /** Cockpit alone fixes the format of its dates in code. */
    COCKPIT(
            "app/cockpit/camunda-cockpit-bootstrap.js",
            patch("normal:\"YYYY-MM-DD[T]HH:mm:ss\"", "normal:\"DD/MM/YYYY HH:mm:ss\""),
            searchWaitsForItsTexts()),

    /**
     * Tasklist takes its list away and builds it anew whenever it asks for it, three times after each completion: a click
     * in that moment is lost, and so is the place of the keyboard. Here the list stays until the next one is there, and a
     * task that is still in it keeps its element.
     */
    TASKLIST(
            "app/tasklist/camunda-tasklist-bootstrap.js",
            patch(
                    "<div ng-if=\"state.$loaded && !state.$error\">\\n  <div ng-if=\"!totalItems\"",
                    "<div ng-if=\"(state.$loaded || tasks) && !state.$error\" ng-class=\"{asking: !state.$loaded}\">\\n"
                            + "  <div ng-if=\"!totalItems\""),
            patch(
                    "ng-show=\"!state.$loaded && !state.$error\"",
                    "ng-show=\"!state.$loaded && !state.$error && !tasks\""),
            patch("ng-repeat=\"(delta, task) in tasks\"", "ng-repeat=\"(delta, task) in tasks track by task.id\""),
            searchWaitsForItsTexts()),

    /** The libraries of all: form-js 1.8.7 and flatpickr. */
    LIBRARIES(
            "lib/deps.js",
            // After seven seconds of waiting for a script RequireJS gives up and leaves a blank page.
            patch("{waitSeconds:7,", "{waitSeconds:0,"),
            // A date without time is parsed as UTC midnight: west of Greenwich that is the day before, and each
            // rendering goes back one more (form-js #1234, mended in 1.9.1).
            patch(
                    "case D.DATE:e=new Date(Date.parse(h));break;",
                    "case D.DATE:e=new Date(/^\\d{4}-\\d{2}-\\d{2}$/.test(h)?h+\"T00:00\":h);break;"),
            // What was typed in the last 300 ms is not yet in the form's state; another field that changes in that
            // time makes the form draw itself anew without it.
            patch("o=!1!==r&&0!==r,s=\"number\"==typeof r?r:300;", "o=!!r,s=\"number\"==typeof r?r:300;"),
            patch("\"Field is required.\"", "\"Preencha este campo.\""),
            patch("`Field must have minimum value of ${t.min}.`", "`O menor valor é ${t.min}.`"),
            patch("`Field must have maximum value of ${t.max}.`", "`O maior valor é ${t.max}.`"),
            patch(
                    "`Field must have minimum length of ${t.minLength}.`",
                    "`Escreva pelo menos ${t.minLength} caracteres.`"),
            patch(
                    "`Field must have maximum length of ${t.maxLength}.`",
                    "`Escreva no máximo ${t.maxLength} caracteres.`"),
            patch("`Field must match pattern ${t.pattern}.`", "`O formato não é o esperado.`"),
            patch("\"Field must be a valid email.\"", "\"Informe um e-mail válido.\""),
            patch(
                    "\"Field must be a valid  international phone number. (e.g. +4930664040900)\"",
                    "\"Informe um telefone com código do país, como +5511955550102.\""),
            patch("\"Value is not a number.\"", "\"Informe um número.\""),
            patch(
                    "`Please select a valid value, the two nearest valid values are ${t} and ${i}.`",
                    "`Informe um valor válido; os mais próximos são ${t} e ${i}.`"),
            patch("\"Date and time must both be entered.\"", "\"Informe a data e a hora.\""),
            patch("children:_||\"Select\"", "children:_||\"Selecione\""),
            patch("placeholder:\"Search\"", "placeholder:\"Pesquise\""),
            patch("placeholder:t||d?void 0:\"Search\"", "placeholder:t||d?void 0:\"Pesquise\""),
            patch("emptyListMessage:c=\"No results\"", "emptyListMessage:c=\"Nada encontrado\""),
            patch(
                    "emptyListMessage:D?\"No results\":\"All values selected\"",
                    "emptyListMessage:D?\"Nada encontrado\":\"Todos já escolhidos\""),
            patch("title:\"Remove tag\"", "title:\"Remover\""),
            patch("\"aria-label\":`Remove list item ${t+1}`", "\"aria-label\":`Remover o item ${t+1}`"),
            patch("\" \",\"Add new\"", "\" \",\"Adicionar\""),
            patch("`Expand all (${m.length})`", "`Mostrar todos (${m.length})`"),
            patch("\" \",\"Collapse\"", "\" \",\"Recolher\""),
            patch("\"Nothing to show.\"", "\"Nada a mostrar.\""),
            patch("\"aria-label\":\"Previous page\"", "\"aria-label\":\"Página anterior\""),
            patch("\"aria-label\":\"Next page\"", "\"aria-label\":\"Próxima página\""),
            patch("\"aria-label\":\"Increment\"", "\"aria-label\":\"Aumentar\""),
            patch("\"aria-label\":\"Decrement\"", "\"aria-label\":\"Diminuir\""),
            patch("\"External content couldn't be loaded.\"", "\"Não foi possível carregar o conteúdo.\""),
            patch("alt:\"This is an image placeholder\"", "alt:\"Imagem indisponível\""),
            patch(
                    "[\"Sun\",\"Mon\",\"Tue\",\"Wed\",\"Thu\",\"Fri\",\"Sat\"]",
                    "[\"dom\",\"seg\",\"ter\",\"qua\",\"qui\",\"sex\",\"sáb\"]"),
            patch(
                    "longhand:[\"Sunday\",\"Monday\",\"Tuesday\",\"Wednesday\",\"Thursday\",\"Friday\",\"Saturday\"]",
                    "longhand:[\"domingo\",\"segunda-feira\",\"terça-feira\",\"quarta-feira\",\"quinta-feira\","
                            + "\"sexta-feira\",\"sábado\"]"),
            patch(
                    "shorthand:[\"Jan\",\"Feb\",\"Mar\",\"Apr\",\"May\",\"Jun\",\"Jul\",\"Aug\",\"Sep\",\"Oct\",\"Nov\","
                            + "\"Dec\"]",
                    "shorthand:[\"jan\",\"fev\",\"mar\",\"abr\",\"mai\",\"jun\",\"jul\",\"ago\",\"set\",\"out\",\"nov\","
                            + "\"dez\"]"),
            patch(
                    "longhand:[\"January\",\"February\",\"March\",\"April\",\"May\",\"June\",\"July\",\"August\","
                            + "\"September\",\"October\",\"November\",\"December\"]",
                    "longhand:[\"janeiro\",\"fevereiro\",\"março\",\"abril\",\"maio\",\"junho\",\"julho\",\"agosto\","
                            + "\"setembro\",\"outubro\",\"novembro\",\"dezembro\"]"),
            patch("rangeSeparator:\" to \",weekAbbreviation:\"Wk\"", "rangeSeparator:\" a \",weekAbbreviation:\"Sem\""),
            patch("scrollTitle:\"Scroll to increment\"", "scrollTitle:\"Role para mudar\""),
            patch("toggleTitle:\"Click to toggle\"", "toggleTitle:\"Clique para alternar\""),
            patch("yearAriaLabel:\"Year\"", "yearAriaLabel:\"Ano\""),
            patch("monthAriaLabel:\"Month\"", "monthAriaLabel:\"Mês\""),
            patch("hourAriaLabel:\"Hour\"", "hourAriaLabel:\"Hora\""),
            patch("minuteAriaLabel:\"Minute\"", "minuteAriaLabel:\"Minuto\""));

    /** A text of the script and what stands in its place, wherever it stands. */
    record Patch(String original, String replacement) {}

    private final String path;
    private final List<Patch> patches;

    ScriptPatches(String path, Patch... patches) {
        this.path = path;
        this.patches = List.of(patches);
    }

    /** At the first visit of a browser the search shows the keys of its texts if it is drawn before they have come. */
    private static Patch searchWaitsForItsTexts() {
        return patch(
                "link:function(u,d){s.forEach(u.translations,",
                "link:function search(u,d){if(!r.isReady())return void r.onReady().then((function(){search(u,d)}));"
                        + "s.forEach(u.translations,");
    }

    /** Where the script is served, below {@code /camunda/}, and lies in the web apps' jar. */
    String path() {
        return path;
    }

    /** The script with every patch applied. */
    String applyTo(String script) {
        String patched = script;
        for (Patch patch : patches) {
            patched = patched.replace(patch.original(), patch.replacement());
        }
        return patched;
    }

    /** The patches whose original text the script does not hold. */
    List<Patch> unknownTo(String script) {
        List<Patch> unknown = new ArrayList<>(patches);
        unknown.removeIf(patch -> script.contains(patch.original()));
        return unknown;
    }

    /** The script as Camunda delivers it. */
    String original() {
        try {
            return new ClassPathResource("META-INF/resources/webjars/camunda/" + path)
                    .getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Patch patch(String original, String replacement) {
        return new Patch(original, replacement);
    }
}
