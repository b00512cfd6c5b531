package org.shouwen.security;

import java.util.Set;
import org.camunda.bpm.engine.impl.cmd.CheckPassword;
import org.camunda.bpm.engine.impl.cmd.CreateMembershipCmd;
import org.camunda.bpm.engine.impl.cmd.CreateTenantGroupMembershipCmd;
import org.camunda.bpm.engine.impl.cmd.CreateTenantUserMembershipCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteGroupCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteMembershipCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteTenantCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteTenantGroupMembershipCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteTenantUserMembershipCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteUserCmd;
import org.camunda.bpm.engine.impl.cmd.SaveGroupCmd;
import org.camunda.bpm.engine.impl.cmd.SaveTenantCmd;
import org.camunda.bpm.engine.impl.cmd.SaveUserCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.shouwen.refusal.Refusal;
import org.shouwen.refusal.RefusalCode;
import org.shouwen.staff.StaffDirectory;
import org.springframework.beans.PropertyAccessor;
import org.springframework.beans.PropertyAccessorFactory;
import org.springframework.context.ApplicationEventPublisher;

/**
 * Stands between people and the engine's users, whichever way they come: what the roster decides is changed there and
 * nowhere else, the last system administrator stays, and nobody tries another one's password.
 */
class IdentityInterceptor extends CommandInterceptor {

    private static final Set<Class<?>> DECIDED_BY_THE_ROSTER = Set.of(
            CreateTenantUserMembershipCmd.class,
            CreateTenantGroupMembershipCmd.class,
            DeleteTenantUserMembershipCmd.class,
            DeleteTenantGroupMembershipCmd.class,
            SaveTenantCmd.class,
            DeleteTenantCmd.class,
            SaveGroupCmd.class,
            DeleteGroupCmd.class);

    private final StaffDirectory staff;
    private final LoginThrottle throttle;
    private final ApplicationEventPublisher events;

    IdentityInterceptor(StaffDirectory staff, LoginThrottle throttle, ApplicationEventPublisher events) {
        this.staff = staff;
        this.throttle = throttle;
        this.events = events;
    }

    @Override
    public <T> T execute(Command<T> command) {
        CommandContext context = Context.getCommandContext();
        String person = context.getAuthenticatedUserId();
        if (command instanceof CheckPassword) {
            return ownPassword(person, command);
        }
        if (person == null) {
            return next.execute(command);
        }
        if (DECIDED_BY_THE_ROSTER.contains(command.getClass())) {
            throw decidedByTheRoster();
        }
        if (command instanceof CreateMembershipCmd) {
            requireAdministratorsOnly(command);
        }
        if (command instanceof DeleteMembershipCmd) {
            requireAdministratorsOnly(command);
            requireOneLeft(context, text(command, "userId"));
        }
        if (command instanceof DeleteUserCmd) {
            requireNotOnTheRoster(text(command, "userId"));
            requireOneLeft(context, text(command, "userId"));
        }
        T result = next.execute(command);
        if (command instanceof SaveUserCmd) {
            tell(person, fields(command).getPropertyValue("user"));
        }
        return result;
    }

    /**
     * Whoever found a login open shall not find out its password, nor that of anybody else. To log in nobody asks the
     * engine.
     */
    @SuppressWarnings("unchecked")
    private <T> T ownPassword(String person, Command<T> command) {
        if (person == null || !person.equals(text(command, "userId"))) {
            throw Refusal.of(RefusalCode.NOT_AUTHORISED, "系统不提供此操作。");
        }
        try {
            return (T) (Boolean) throttle.inKnownBrowser("open login", person, () -> (Boolean) next.execute(command));
        } catch (TooManyAttempts tooMany) {
            throw Refusal.of(
                    RefusalCode.TOO_MANY_ATTEMPTS,
                    "authenticatedUserPassword",
                    "密码错误次数过多,请" + tooMany.seconds() + "秒后再试。");
        }
    }

    private void requireAdministratorsOnly(Command<?> command) {
        if (!Roles.CAMUNDA_ADMIN.equals(text(command, "groupId"))) {
            throw decidedByTheRoster();
        }
        requireNotOnTheRoster(text(command, "userId"));
    }

    private void requireNotOnTheRoster(String userId) {
        if (staff.find(userId).isPresent()) {
            throw decidedByTheRoster();
        }
    }

    private static void requireOneLeft(CommandContext context, String userId) {
        boolean another = context.runWithoutAuthorization(() -> context
                .getProcessEngineConfiguration()
                .getIdentityService()
                .createUserQuery()
                .memberOfGroup(Roles.CAMUNDA_ADMIN)
                .list()
                .stream()
                .anyMatch(administrator -> !administrator.getId().equals(userId)));
        if (!another) {
            throw Refusal.of(RefusalCode.REQUEST_INVALID, "这是最后一个系统管理员账号,不能删除或移出。");
        }
    }

    private static Refusal decidedByTheRoster() {
        return Refusal.of(RefusalCode.NOT_AUTHORISED, "人员、岗位角色和所属单位由工作人员名册确定,请修改名册。");
    }

    /** So that the one login goes on of all that the new password ends. */
    private void tell(String person, Object user) {
        if (user instanceof UserEntity account && account.hasNewPassword() && person.equals(account.getId())) {
            events.publishEvent(new OwnPasswordChanged(person, PasswordMark.of(account.getPassword())));
        }
    }

    private static String text(Command<?> command, String field) {
        return (String) fields(command).getPropertyValue(field);
    }

    private static PropertyAccessor fields(Command<?> command) {
        return PropertyAccessorFactory.forDirectFieldAccess(command);
    }
}
