package dev.plantao.process;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an installation decides about itself.
 *
 * @param demo whether the demo company is loaded on an empty database; its accounts have public passwords
 * @param processesDir folder whose *.bpmn and *.dmn files replace the packaged ones of the same name; absent or empty
 *     means only the packaged ones
 * @param formsDir folder whose *.form files replace the packaged ones of the same name
 * @param admin the first platform administrator, used only while the group of administrators has no member
 */
@ConfigurationProperties("plantao")
public record PlantaoProperties(
        @DefaultValue("false") boolean demo,
        @Nullable Path processesDir,
        @Nullable Path formsDir,
        @DefaultValue Admin admin) {

    /**
     * @param username login of the first administrator
     * @param password first password of that administrator, at least 12 characters; change it after the first login
     */
    public record Admin(@Nullable String username, @Nullable String password) {}
}
