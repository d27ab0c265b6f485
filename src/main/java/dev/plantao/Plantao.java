package dev.plantao;

import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Plantão: the service desk of a software vendor, run by BPMN. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class Plantao {

    public static void main(String[] args) {
        // The engine keeps its dates without a zone: every node must read them in the same one.
        TimeZone.setDefault(TimeZone.getTimeZone("America/Sao_Paulo"));
        SpringApplication.run(Plantao.class, args);
    }
}
