package vn.tindan;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import vn.tindan.access.AccessTable;
import vn.tindan.support.FormToken;

/** The house rules that a compiler does not know. */
class ArchitectureTests {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("vn.tindan");

    @Test
    void modulesKeepTheirBounds() {
        var modules = ApplicationModules.of(Application.class);
        modules.verify();
        assertThat(modules.stream().count()).isGreaterThan(10);
    }

    @Test
    void modelDoesNotKnowTheWeb() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..web..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("vn.tindan.*.web..")
                .check(CLASSES);
    }

    @Test
    void entitiesAndRepositoriesAndControllersStayInside() {
        classes()
                .that()
                .areAnnotatedWith(jakarta.persistence.Entity.class)
                .or()
                .areAssignableTo(org.springframework.data.repository.Repository.class)
                .or()
                .areAnnotatedWith(org.springframework.stereotype.Controller.class)
                .or()
                .areAnnotatedWith(org.springframework.web.bind.annotation.RestController.class)
                .should()
                .notHaveModifier(JavaModifier.PUBLIC)
                .check(CLASSES);
    }

    @Test
    void nobodyInjectsIntoFields() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.springframework.beans.factory.annotation.Autowired")
                .check(CLASSES);
    }

    @Test
    void kernelStaysSmallAndWithoutSpring() {
        noClasses()
                .that()
                .resideInAPackage("vn.tindan.shared")
                .and()
                .doNotHaveSimpleName("package-info")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.springframework..")
                .check(CLASSES);
        assertThat(CLASSES.stream()
                        .filter(type -> type.getPackageName().equals("vn.tindan.shared"))
                        .filter(type -> !type.getSimpleName().equals("package-info")))
                .hasSizeLessThanOrEqualTo(6);
    }

    /**
     * Nothing fetches an address: the provider of single sign-on is asked by Spring Security, and only where configured;
     * the scanner of viruses and the storage of objects at the one address that an operator gave. All of them pass the gate
     * of {@code web.outgoing}, which channels, clients with a proxy of their own and other selectors would go around.
     */
    @Test
    void nothingCallsOut() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("vn.tindan.attachments.content.Clamd")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.net.http..", "org.springframework.web.client..")
                .orShould()
                .dependOnClassesThat()
                .haveNameMatching("java\\.net\\.(Socket|URLConnection|HttpURLConnection)|.*\\.SocketChannel")
                .orShould()
                .callMethod(java.net.URL.class, "openStream")
                .orShould()
                .callMethod(java.net.URL.class, "openConnection")
                .check(CLASSES);
    }

    @Test
    void nothingGoesAroundTheGateOnTheWayOut() {
        noClasses()
                .that()
                .resideOutsideOfPackage("vn.tindan.web.outgoing..")
                .should()
                .dependOnClassesThat()
                .haveNameMatching("java\\.net\\.(Proxy|ProxySelector|DatagramSocket|MulticastSocket)"
                        + "|java\\.nio\\.channels\\..*(Socket|Datagram)Channel"
                        + "|javax\\.net\\..*SocketFactory|org\\.apache\\.hc\\..*|okhttp3\\..*|io\\.netty\\..*")
                .check(CLASSES);
        noClasses()
                .that()
                .resideOutsideOfPackage("vn.tindan.attachments.store..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("software.amazon.awssdk..")
                .check(CLASSES);
    }

    /** It leaves its store of tokens in the application that all tests share: {@link FormToken#csrf} leaves nothing. */
    @Test
    void testsTakeNoTokenOfAFormFromSpring() {
        noClasses()
                .should()
                .callMethod(SecurityMockMvcRequestPostProcessors.class, "csrf")
                .check(new ClassFileImporter().importPackages("vn.tindan"));
    }

    @Test
    void everyAddressHasARowInTheAccessTable() {
        assertThat(AccessTable.complaints(CLASSES.stream()
                        .filter(type -> type.isAnnotatedWith(org.springframework.stereotype.Controller.class)
                                || type.isMetaAnnotatedWith(org.springframework.stereotype.Controller.class))
                        .map(type -> type.reflect())))
                .isEmpty();
    }
}
