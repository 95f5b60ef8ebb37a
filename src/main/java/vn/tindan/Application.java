package vn.tindan;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Tin Dân: the people's tips to the police of their commune, and the figures a province accounts for. */
@SpringBootApplication
@Modulithic(systemName = "Tin Dân", sharedModules = "shared")
@EnableScheduling
public class Application {

    public static void main(String[] args) {
        SpringApplication.run(Application.class, args);
    }
}
