package vn.tindan.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.TestConstructor;

/**
 * The whole application with its demonstration, on a random port, over a database of this run. One context serves every
 * test of the run, so what a test writes stays: it rolls back ({@code @Transactional}) or works on things of its own.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "tindan.home=target/tindan-home")
@AutoConfigureMockMvc
@AutoConfigureRestTestClient
@ActiveProfiles("demo")
@Import({DatabaseForTestsConfiguration.class, LongAgo.class, AskedReturns.class})
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
public @interface IntegrationTest {}
