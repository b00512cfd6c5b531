package org.shouwen.security;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.shouwen.staff.DemoRoster;
import org.shouwen.staff.Person;
import org.shouwen.staff.Roster;
import org.shouwen.staff.StaffDirectory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The invented staff of the demonstration; every password is {@code shouwen}. */
@Component
@Profile("demo")
@Order(10)
class DemoAccounts implements ApplicationRunner {

    private static final String PASSWORD = "shouwen";

    private final StaffDirectory staff;
    private final IdentityService identity;
    private final ObjectMapper json;

    DemoAccounts(StaffDirectory staff, IdentityService identity, ObjectMapper json) {
        this.staff = staff;
        this.identity = identity;
        this.json = json;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) throws IOException {
        if (!staff.roster().people().isEmpty()) {
            return;
        }
        Roster demo = json.readValue(DemoRoster.file().getInputStream(), Roster.class);
        staff.replace(demo);
        for (Person person : demo.people()) {
            User user = identity.createUserQuery().userId(person.userId()).singleResult();
            user.setPassword(PASSWORD);
            identity.saveUser(user);
        }
    }
}
